"""Reads and checks a shop folder: a whole shop as files that a person can write.

`check` gives every mistake with file and line; `read` gives the shop, or raises `BadShopFolder` with the same mistakes.
A running shop reads its database instead, and gets its settings back with `ShopConfig.from_json`.
"""

from bot.shopfolder.config import Category, CategoryText, PaymentMethod, ShopConfig, Source
from bot.shopfolder.problems import BadShopFolder, Problem
from bot.shopfolder.reader import Shop, check, read

__all__ = [
    "BadShopFolder",
    "Category",
    "CategoryText",
    "PaymentMethod",
    "Problem",
    "Shop",
    "ShopConfig",
    "Source",
    "check",
    "read",
]
