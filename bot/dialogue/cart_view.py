"""How a cart is shown: its lines as terms."""

from bot.dialogue.replies import Day, Lines, Term
from bot.shop import Shop
from storage.rules.money import Money
from storage.rules.quote import Quote


def lines(shop: Shop, quote: Quote) -> Lines:
    """Gives the lines of a quote as they are shown in carts, summaries and orders."""
    return Lines(
        tuple(
            line(shop, item.sku, item.quantity, item.date, Money(item.total_minor, quote.currency))
            for item in quote.lines
        )
    )


def line(shop: Shop, sku: str, quantity: int, date: str, total: Money) -> Term:
    """Gives one line: a tour with its date, goods without."""
    data = {"name": shop.name(sku), "quantity": quantity, "total": total}
    return Term("cart.line_tour", data | {"date": Day(date)}) if date else Term("cart.line", data)
