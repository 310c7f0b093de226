"""Everything that storage raises on purpose.

StorageError
├── VersionMoved          a conversation changed since it was loaded
├── AlreadyAnswered       an update was answered before
├── AlreadyTaken          another agent has the conversation
├── UnknownConversation
├── DatabaseUnavailable   the database cannot be reached, or did not take the commit
├── UnknownRevision       the schema is of a version that this program does not know
├── ImpossibleMovement    a stock movement that the books do not allow
├── LotBelowSold          an import lowers a lot below what is left of it
├── ImpossibleOrder       an order of nothing, or of less
├── NumberTaken           an order of that number exists
└── Refusal               what a shopper is told
    ├── OutOfStock
    ├── NoDeparture
    ├── UnknownProduct
    ├── NoPrice
    ├── TotalChanged
    ├── UnknownOrder
    ├── NotCancellable
    └── WrongStatus
"""


class StorageError(Exception):
    """Base of all errors of this room."""


class VersionMoved(StorageError):
    """The conversation changed since it was loaded: load it again and start over."""

    def __init__(self, conversation_id: int) -> None:
        super().__init__(f"conversation {conversation_id} changed since it was loaded")
        self.conversation_id = conversation_id


class AlreadyAnswered(StorageError):
    """The update was answered before; `answer` is what was stored then."""

    def __init__(self, answer: str) -> None:
        super().__init__("this update was answered before")
        self.answer = answer


class AlreadyTaken(StorageError):
    """Another agent speaks in this conversation."""

    def __init__(self, conversation_id: int, agent: str) -> None:
        super().__init__(f"conversation {conversation_id} is taken by {agent}")
        self.conversation_id = conversation_id
        self.agent = agent


class UnknownConversation(StorageError):
    """There is no conversation of that id."""

    def __init__(self, conversation_id: int) -> None:
        super().__init__(f"there is no conversation {conversation_id}")
        self.conversation_id = conversation_id


class DatabaseUnavailable(StorageError):
    """The database cannot be reached, or it did not take the commit. Nothing was stored."""


class UnknownRevision(StorageError):
    """The schema is of a version that this program does not know."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"this database is of another version of Isoko (revision {revision}): "
            "use that version, or name another database"
        )
        self.revision = revision


class ImpossibleMovement(StorageError):
    """A stock movement would make a count negative or promise more than is there."""

    def __init__(self, kind: str, quantity: int, at_hand: str) -> None:
        super().__init__(f"cannot book {kind} {quantity}: {at_hand}")
        self.kind = kind
        self.quantity = quantity


class LotBelowSold(StorageError):
    """An import lowers a lot below what is already sold or reserved."""

    def __init__(self, lot_id: str, quantity: int, least: int) -> None:
        super().__init__(
            f"lot {lot_id}: quantity {quantity} is below {least}, which is sold, reserved or written off already"
        )
        self.lot_id = lot_id
        self.quantity = quantity
        self.least = least


class ImpossibleOrder(StorageError):
    """An order has no lines, or a line with a quantity below one."""

    def __init__(self, number: str) -> None:
        super().__init__(f"order {number} has no lines, or one with a quantity below one")
        self.number = number


class NumberTaken(StorageError):
    """An order of that number exists."""

    def __init__(self, number: str) -> None:
        super().__init__(f"order {number} exists")
        self.number = number


class Refusal(StorageError):
    """What a shopper asked for and cannot have, with the data to say why."""


class OutOfStock(Refusal):
    """More was wanted than is free."""

    def __init__(self, sku: str, date: str, wanted: int, free: int) -> None:
        super().__init__(f"{sku} {date}: {wanted} wanted, {free} free")
        self.sku = sku
        self.date = date
        self.wanted = wanted
        self.free = free


class NoDeparture(Refusal):
    """The tour does not leave on that date."""

    def __init__(self, sku: str, date: str) -> None:
        super().__init__(f"{sku} does not leave on {date or 'no date'}")
        self.sku = sku
        self.date = date


class UnknownProduct(Refusal):
    """The shop does not sell that."""

    def __init__(self, sku: str) -> None:
        super().__init__(f"{sku} is not sold here")
        self.sku = sku


class NoPrice(Refusal):
    """The product has no price in that currency."""

    def __init__(self, sku: str, currency: str) -> None:
        super().__init__(f"{sku} has no price in {currency}")
        self.sku = sku
        self.currency = currency


class TotalChanged(Refusal):
    """The shopper agreed to another total than the one that holds now."""

    def __init__(self, expected_minor: int, total_minor: int, currency: str) -> None:
        super().__init__(f"total is {total_minor} {currency}, not {expected_minor}")
        self.expected_minor = expected_minor
        self.total_minor = total_minor
        self.currency = currency


class UnknownOrder(Refusal):
    """There is no order of that number, or it is another shopper's."""

    def __init__(self, number: str) -> None:
        super().__init__(f"there is no order {number}")
        self.number = number


class NotCancellable(Refusal):
    """The order has gone too far to be cancelled."""

    def __init__(self, number: str, status: str) -> None:
        super().__init__(f"order {number} is {status} and cannot be cancelled")
        self.number = number
        self.status = status


class WrongStatus(Refusal):
    """An order cannot go from its status to the wanted one."""

    def __init__(self, number: str, status: str, wanted: str) -> None:
        super().__init__(f"order {number} cannot go from {status} to {wanted}")
        self.number = number
        self.status = status
        self.wanted = wanted
