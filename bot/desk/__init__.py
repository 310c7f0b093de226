"""Where support agents take conversations over and hand them back."""
