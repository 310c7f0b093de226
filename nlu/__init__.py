"""What was meant: text to Interpretation. Knows no shop, no database and no channel."""
