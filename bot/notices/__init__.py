"""The outbox worker, SMS gateways and notices to producers."""
