"""`python -m bot` is `isoko`."""

from bot.cli import main

main()
