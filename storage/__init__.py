"""What is true: catalogue, stock, orders, conversations and outbox. Knows no channel and no language."""
