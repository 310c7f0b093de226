"""The history of the schema, and how a database catches up with it."""

HEAD = "0001"
"""The newest revision."""
