"""One thing that the bot can do a file."""
