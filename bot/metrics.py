"""Counts of what a process did, in Prometheus' format."""

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest


class Metrics:
    """Counts of what the process did, in Prometheus' format."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._answered = Counter("isoko_messages", "Updates answered.", ["channel", "intent"], registry=self._registry)
        self._orders = Counter("isoko_orders", "Orders placed.", ["channel"], registry=self._registry)
        self._rasa = Counter(
            "isoko_rasa_questions", "Texts for Rasa: answered, failed, skipped.", ["outcome"], registry=self._registry
        )
        self._rasa_asked = Gauge(
            "isoko_rasa_asked", "1 while Rasa is asked, 0 while it rests.", registry=self._registry
        )

    def answered(self, channel: str, intent: str | None, order: str | None) -> None:
        """Counts an answered update."""
        self._answered.labels(channel, intent or "").inc()
        if order:
            self._orders.labels(channel).inc()

    def rasa_asked(self, outcome: str) -> None:
        """Counts a text for Rasa; `nlu.rasa.RasaServer` says how it went."""
        self._rasa.labels(outcome).inc()

    def rasa_changed(self, asked: bool) -> None:
        """Notes whether Rasa is asked from now on."""
        self._rasa_asked.set(asked)

    def written(self) -> bytes:
        """Writes all counts."""
        return generate_latest(self._registry)
