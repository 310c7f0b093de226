"""Counts of what a process did, in Prometheus' format."""

from prometheus_client import CollectorRegistry, Counter, generate_latest


class Metrics:
    """Counts of what the process did, in Prometheus' format."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._answered = Counter("isoko_messages", "Updates answered.", ["channel", "intent"], registry=self._registry)
        self._orders = Counter("isoko_orders", "Orders placed.", ["channel"], registry=self._registry)

    def answered(self, channel: str, intent: str | None, order: str | None) -> None:
        """Counts an answered update."""
        self._answered.labels(channel, intent or "").inc()
        if order:
            self._orders.labels(channel).inc()

    def written(self) -> bytes:
        """Writes all counts."""
        return generate_latest(self._registry)
