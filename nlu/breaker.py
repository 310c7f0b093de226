"""Keeps calls away from a server that fails. A pure state machine: the time is handed in, nothing here waits."""


class Breaker:
    """Lets calls through until several in a row have failed; then only one now and then, to see whether it is over.

    Args:
        failures_max: So many failures in a row open it.
        pause_s: Seconds between two trials while it is open.
    """

    def __init__(self, failures_max: int, pause_s: float) -> None:
        self._failures_max = failures_max
        self._pause_s = pause_s
        self._failures = 0
        self._trial_at: float | None = None

    @property
    def is_open(self) -> bool:
        """Whether calls are kept away."""
        return self._trial_at is not None

    def allows(self, now: float) -> bool:
        """Says whether a call may be made now; whoever is told yes while it is open makes the trial.

        Args:
            now: Seconds of a clock that never goes back.

        Returns:
            Whether to call.
        """
        if self._trial_at is None:
            return True
        if now < self._trial_at:
            return False
        # Until its outcome is known nobody else tries. One that never tells is followed by another after the pause.
        self._trial_at = now + self._pause_s
        return True

    def succeeded(self) -> bool:
        """Notes that a call succeeded, and says whether that closed the breaker."""
        closes = self.is_open
        self._failures = 0
        self._trial_at = None
        return closes

    def failed(self, now: float) -> bool:
        """Notes that a call failed, and says whether that opened the breaker.

        Args:
            now: Seconds of the same clock.

        Returns:
            Whether it was closed until now.
        """
        self._failures += 1
        if self._failures < self._failures_max:
            return False
        opens = not self.is_open
        self._trial_at = now + self._pause_s
        return opens
