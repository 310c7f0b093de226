"""Words that say everything by themselves, by intent and language; a classifier learns little from so little."""

from collections.abc import Mapping

AFFIRM: Mapping[str, str] = {
    "en": (
        "yes yea yeah yep yup yess yeahh yh ya y sure ok okay okey okk k kk alright right correct exactly absolutely "
        "definitely certainly indeed confirm confirmed confirming agreed deal perfect good great fine cool yas "
        "affirmative yes_please looks_good sounds_good go_ahead do_it that's_right all_good that's_fine of_course"
    ),
    "fr": (
        "oui ouais ouai oue wi ok d'accord dac daccord dacc exact exactement correct parfait volontiers certainement "
        "absolument evidemment confirme confirmer valide valider entendu nickel bien c'est_bon ca_marche ca_roule "
        "bien_sur tout_a_fait pas_de_souci pas_de_probleme pourquoi_pas vas-y allez-y voila c_bon impec c'est_ca ui "
        "oui_merci"
    ),
    "rw": (
        "yego yeego yeg ego yee ee eee eego nibyo ndabyemeye ndabyemera ndemeza ndemeye nemeye sawa neza cyane "
        "rwose niko byemewe emeza kabisa byiza komeza bikomeze ntakibazo nta_kibazo birakwiye byemeze ni_uko bikore "
        "ni_byo turabyemeye yego_murakoze"
    ),
    "sw": (
        "ndiyo ndio ndyo naam eeh ehe haya sawa sawasawa hakika kabisa bila_shaka nakubali nimekubali nathibitisha "
        "thibitisha sahihi kweli poa freshi ndo hewala barabara haina_shida hakuna_shida ni_sahihi ni_kweli "
        "nimeridhia endelea fanya_hivyo iwe_hivyo ndiyo_asante"
    ),
    "zh": (
        "是 是的 对 对的 好 好的 好滴 好哒 好呀 好吧 行 行的 可以 可 嗯 嗯嗯 恩 没错 没问题 确认 确定 同意 ok 要 "
        "要的 当然 成 中 妥 收到 就这样 正确 对对 对对对 是滴 必须的 来吧 欧了 没有问题 就这个 就按你说的来 成交 "
        "必须 可以的 ok的 是的是的"
    ),
}
DENY: Mapping[str, str] = {
    "en": (
        "no nope nah nay noo nooo n never wrong incorrect negative don't dont no_thanks no_thank_you not_now not_yet "
        "no_way not_really never_mind nevermind forget_it no_thx"
    ),
    "fr": (
        "non nan nn nonn jamais faux incorrect pas_du_tout non_merci pas_question negatif aucun tant_pis pas_encore "
        "pas_maintenant laisse_tomber je_refuse c'est_faux surtout_pas non_non pas_vraiment"
    ),
    "rw": (
        "oya oyaa hoya oya_rwose ashwi sinshaka sibyo sibyo_rwose ntabwo reka ndanze oya_murakoze sinemeye nanze "
        "simbyifuza ndabyanze simbyemeye sinbyemera ntukabikore bireke si_byo ndahakanye si_ko_biri ntibikenewe "
        "oya_mureke"
    ),
    "sw": (
        "hapana hapana_asante la siyo sio sitaki hata_kidogo kataa nakataa hapan zii sipendi sijakubali si_kweli "
        "si_sahihi siyo_sahihi hamna haiwezekani usifanye_hivyo isiwe_hivyo sitaki_hiyo acha_tu sikubali"
    ),
    "zh": (
        "不 不是 不要 不对 不行 不用 不用了 不要了 不了 不可以 没有 错 错了 否 别 算了 免了 不需要 不想 不想要 不好 "
        "不同意 没 木有 拒绝 达咩 下次吧 改天吧 再说吧 不正确 不考虑 没兴趣 不感兴趣 不没有"
    ),
}
THANKS: Mapping[str, str] = {
    "en": (
        "thanks thank_you thank_u thx thanx thnx tnx tx ty tysm tyvm tks cheers thanks_a_lot thank_you_so_much "
        "thank_you_very_much"
    ),
    "fr": "merci mci mrc mersi merci_beaucoup merci_bcp grand_merci mille_mercis",
    "rw": "murakoze urakoze murakoze_cyane urakoze_cyane mrkz murakozee ndabashimiye ndashimye mwakoze wakoze",
    "sw": "asante ahsante asanteni asante_sana ahsante_sana shukrani shukran nashukuru",
    "zh": (
        "谢谢 谢谢你 谢谢您 谢谢啦 谢谢了 多谢 多谢了 谢了 谢啦 感谢 非常感谢 太感谢了 3q 谢谢亲 辛苦了 辛苦啦 蟹蟹"
    ),
}
GREET: Mapping[str, str] = {
    "en": (
        "hi hii hiya hello helo hey heyy heya hi_there hey_there hello_there yo howdy good_morning good_afternoon "
        "good_evening gm morning greetings"
    ),
    "fr": "bonjour bjr bonsoir bsr salut slt coucou cc bonjour_a_tous allo",
    "rw": (
        "muraho mwaramutse waramutse mwiriwe wiriwe bite amakuru muraho_neza mwaramutse_neza mwiriwe_neza "
        "muraho_muraho yambi yemwe"
    ),
    "sw": (
        "habari jambo hujambo hamjambo mambo shikamoo salama niaje sasa vipi habari_yako habari_za_asubuhi "
        "habari_zenu hodi"
    ),
    "zh": (
        "你好 您好 你好呀 你好啊 哈喽 哈啰 嗨 嘿 hello 早 早上好 早安 下午好 晚上好 大家好 在吗 在么 在不在 有人吗 "
        "亲 亲在吗"
    ),
}
GOODBYE: Mapping[str, str] = {
    "en": "bye goodbye bye_bye byee cya see_you see_ya see_you_later good_night gn ttyl farewell take_care",
    "fr": "au_revoir aurevoir a_bientot bonne_nuit bonne_journee bonne_soiree a_plus a_demain adieu a_tout_a_l'heure",
    "rw": "murabeho urabeho mwirirwe wirirwe muramuke uramuke ijoro_ryiza umunsi_mwiza tuzabonana turabonana",
    "sw": "kwaheri kwa_heri kwaherini baadaye usiku_mwema siku_njema tutaonana lala_salama",
    "zh": "再见 拜拜 拜 拜了 88 晚安 回见 回头见 下次见 明天见 先这样 走了 溜了 拜拜了",
}
CHECKOUT: Mapping[str, str] = {
    "en": "order checkout check_out order_now place_order place_the_order",
    "fr": "commande commander je_commande passer_commande valider_ma_commande",
    "rw": "komande gutumiza kora_komande",
    "sw": "oda agizo agiza kuagiza weka_oda",
    "zh": "下单 结账 结帐 结算 买单 我要下单",
}
SHARED = frozenset(
    word
    for words in (
        "hi hello hey yo bye thanks thx merci salut ok okay oui yes no non stop super sawa",
        "order checkout commande 88",
    )
    for word in words.split()
)
"""Words that speakers of every language type: they tell nothing about the language."""

FILLERS = frozenset(
    word
    for words in (
        "please pls plz thanks thank you very much the a it that this is to my i want sir madam boss then so oh ah",
        "s'il vous plait svp stp merci c'est ca le la les donc alors",
        "nyamuneka murakoze cyane rwose nibyo",
        "tafadhali asante sana sawa",
    )
    for word in words.split()
)
"""Words that change nothing about what they stand beside."""

PARTICLES = "吧啊呀哦喔噢了的啦呢嘛哈哟哒滴请谢谢您你我就那亲"
"""Chinese signs that change nothing about what they stand beside."""

DECOYS = tuple(
    word.replace("_", " ")
    for words in (
        "one_moment a_moment one_second a_second one_sec a_sec one_minute a_minute for_the_instant",
        "un_instant l'instant cet_instant quelques_instants deux_instants un_moment une_seconde une_minute un_momento",
        "umunota_umwe akanya_gato dakika_moja sekunde_moja",
        "french_press french_presses french_pressed presse_francaise",
    )
    for word in words.split()
)
"""A while and the like: what holds a name of goods, a number or a language and means none of them."""

LINKS = frozenset(
    word
    for words in (
        "of and plus",
        "de du des d l et",
        "na ya za la wa cha vya",
        "y z by cy tw rw bw n",
        "来 要 买 拿 订 给我 给我来 再来 还要 想要 想买 要买",
    )
    for word in words.split()
)
"""Words that tie an amount to what it is of, one item of an order to the next, or (Chinese) goods to the order."""


def by_word(words: Mapping[str, str]) -> dict[str, str | None]:
    """Turns lists around: from a word to its language, None where several languages share it."""
    languages: dict[str, str | None] = {}
    for language, listed in words.items():
        for word in listed.split():
            key = word.replace("_", " ")
            languages[key] = None if key in languages or key in SHARED else language
    return languages
