"""Our understanding beside a real Rasa's: `make rasa`, or `python -m benchmarks.rasa --help`."""
