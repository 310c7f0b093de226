"""One adapter a file, each between one messaging platform and `bot.intake`."""
