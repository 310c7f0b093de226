"""The history of the schema, and how a database catches up with it."""

REVISIONS = ("0001", "0002")
"""All revisions, the oldest first."""

HEAD = REVISIONS[-1]
"""The newest revision."""
