"""The words of a small shop in five languages, as a shop folder would give them."""

import datetime as dt

from nlu.interpretation import Vocabulary

TODAY = dt.date(2026, 11, 24)  # a Tuesday

_PRODUCTS = {
    "coffee-beans-500g": "coffee beans|beans|café en grains|ikawa y'impeke|kahawa ya mbegu|mbegu za kahawa|咖啡豆|豆子",
    "coffee-ground-250g": "ground coffee|café moulu|ikawa iseye|kahawa ya kusaga|kahawa iliyosagwa|咖啡粉",
    "coffee-instant-20": "instant coffee|café soluble|ikawa ishonga|kahawa ya papo hapo|速溶咖啡|速溶",
    "chili-sauce-250g": "chili sauce|hot sauce|sauce piment|isosi y'urusenda|sosi ya pilipili|辣椒酱",
    "chili-oil-100ml": "chili oil|huile piment|huile pimentée|amavuta y'urusenda|mafuta ya pilipili|辣椒油",
    "chili-bun-6": "chili buns|buns|petits pains au piment|imigati y'urusenda|maandazi ya pilipili|辣椒包|糯米包",
    "tea-black-100g": "black tea|thé noir|icyayi cy'umukara|chai nyeusi|红茶",
}
_TOURS = {
    "tour-gorilla-trek": "gorilla trek|gorillas|gorilles|ingagi|sokwe|大猩猩徒步|大猩猩",
    "tour-nyungwe-canopy": "canopy walk|nyungwe|canopée|树冠步道|纽恩威",
    "tour-akagera-safari": "akagera|safari|阿卡盖拉",
    "tour-kivu-coffee": "coffee farm|kivu|ferme de café|基伍湖|咖啡园",
}
_CATEGORIES = {
    "coffee": "coffee|café|ikawa|kahawa|咖啡",
    "chili": "chili|piment|urusenda|pilipili|辣椒",
    "tea": "tea|thé|icyayi|chai|茶",
    "tours": "tours|excursions|ubukerarugendo|utalii|旅游",
}
_PLACES = {
    "CN": "china|chine|ubushinwa|uchina|中国|chengdu|成都",
    "RW": "rwanda|kigali|基加利|卢旺达",
    "FR": "france|ubufaransa|ufaransa|法国",
    "KE": "kenya|nairobi|肯尼亚",
    "BE": "belgium|belgique|ububiligi|ubelgiji|比利时",
}

VOCABULARY = Vocabulary(
    {
        alias: (name, value)
        for name, words in (("product", _PRODUCTS), ("tour", _TOURS), ("category", _CATEGORIES), ("place", _PLACES))
        for value, aliases in words.items()
        for alias in aliases.split("|")
    }
)
