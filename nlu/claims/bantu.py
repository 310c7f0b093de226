"""Words of Kinyarwanda and Swahili in comments, folded, by kind (`kinds`), and how their verbs are built.

Both put who, when and what into the verb: nda-yi-shaka "I want it", ni-me-i-agiza "I have ordered it", a-me-chukua "he
has taken". So verbs are read by their parts, and of the same stem the first person claims, the third one tells.
"""

import re

KINYARWANDA = {
    "w": """
        nemeye ndemeye ndabyemeye mpitamo mpisemo mumbare mumbarire mumbaremo nditeguye_kugura ndimo ndi_mo
        nshyiramo_nanjye nditeguye
    """,
    "v": """
        ngiye ndaje ndaza tugiye mushyireho shyiraho ongera ongeraho ndishyura zana muzane ohereza mwohereze
    """,
    "d": """
        nakoze_komande nkoze_komande ndakoze_komande nakoze_komanda ndakoze_komanda mbahaye_komanda
        mbahaye_komande niguze niguriye namaze_gutumiza namaze_gufata namaze_kugura namaze_kwishyura ndishyuye twishyuye
    """,
    "m": """
        yanjye iyanjye iyacu uwanjye ibyanjye izanjye kanjye akanjye icyanjye cyanjye rwanjye urwanjye byanjye
        iryanjye iyange uwange icyange urwange
    """,
    "s": "nge njye njyewe jyewe jye nanjye natwe twe twebwe nanje njyenyine",
    "i": "ku_rutonde iyi iyo iki izi ibi icyo izo uru aka iryo ako utu",
    "p": "nyabuneka nyamuneka mbabarira mumbabarire nyabu ndabasaba ndakwinginze ndabinginze",
    "o": "ahubwo mbabarira_ni oya_ni",
    "e": "buri",
    "&": "na n' ndetse",
    ">": """
        ry' kw' ku_izina_rya mu_izina_rya ya za wa ba bya cy by zo yo bw' y' z' w' by' cy' rw' k' rwa ka tw' bwa
        kuri ku mu muri i bo byo cyo kwa by'i y'i zo_kuri
    """,
    "g": """
        igiciro umwanya imyanya amakuru aderesi izina igisubizo ubufasha ibisobanuro uburemere link telefone
    """,
    "G": """
        amasaha isaha imyaka iminsi umunsi icyumweru ibyumweru ukwezi amezi iminota umunota amadolari idolari
        amadorari amafaranga garama ibiro abana abantu umuntu ibikombe igikombe inshuro ibibazo ikibazo
        amasegonda abakobwa abahungu amafoto ifoto abagabo abagore abashyitsi amajwi ibitego igitego
    """,
    "=": "mfite ni iri ari ziri biri ndi turi yari iba aba niyo nibyo",
    "3": "yavuze bavuze ngo uriya bariya mwebwe mwe bamwe abandi undi_muntu",
    "<": """
        nzi sinzi ejo ejobundi gishize cyashize ushize washize kera ubushize zasigaye hasigaye sigaye ndacyafite
        ndacyari
    """,
    "-": "oya nta ntabwo ntibi ntayo ntacyo nticyo ntazo sibyo nanze",
    "!": """
        mwandike nari naba angahe bangahe kangahe bingahe zingahe bangaye ryari gute ese niba iyaba nandika
        ku_munsi ku_cyumweru ku_kwezi ku_muntu buri_muntu iyo_mbonye iyo_ngira iyo_nza iyo_mba iyo_ibaye cyangwa
        he ninde nande gusobanuza hehe iyihe izihe ikihe uwuhe uwihe bwangahe ndabaza mbaze nibaza iyo_ihenduka
        se ndibaza ubuhe
    """,
    "j": "ubuntu bihenze irahenze",
    "k": "umugore umugabo inshuti mukuru murumuna umubyeyi mushiki mama papa",
    "f": """
        nka hafi ndagira_ngo mwakoze yoo nanditse narabyanditse nabyanditse nanabyanditse bambe mwiza kabsa kbs
        uyu mubyeyi boss nshuti zanjye bavandimwe ntimunyibagirwe ntunyibagirwe mutanyibagirwa byibuze nibura
        shn ni_ibyo_gusa reka rwose murakoze kandi gusa nonaha ubu none yego yee ego yewe muraho neza vuba cyane
        cyaane data mwiriwe mwaramutse bite nukuri pe shenge byihuse hano aha nabivuze kare nababwiye mbabwira
        murakoza sha nawe mugenzi ubungubu nubundi andi ayandi izindi undi indi iyindi ikindi komanda ndishimye
        hamwe murugo ku_kazi byombi ebyiri_zose abandi_bange wenda_ni_njye aho uko kabisa mugabo mwana mabukwe
        data_wanjye mama_wanjye umukunzi wanjye banjye wange yange bose byose zose yose nyine se_wanjye
        kuki_ntayifata vubavuba murakoze_cyane imana
    """,
    ".": "mbere_y'uko mbere_yuko rero ariko",
}

SWAHILI = {
    "w": "mimi_hapa nimo nipo_ndani niko_ndani nihesabu nihesabuni mnihesabu unihesabu nijumuishe",
    "v": """
        naenda nakuja naja hesabu pakia funga fungasha hifadhi tenga bakiza jina_langu_ni natoa_oda natoa_order
        leta lete leteni tuma tumeni weka wekeni wacha_nichukue acha_nichukue nafanya_order naweka_oda
        naweka_order nafanya_oda nimeamua wekea ongeza ongezeni
    """,
    "d": "nimefanikiwa_kupata nimefanikiwa_kuchukua nimetoa_oda nimeweka_oda nimeweka_order",
    "m": "yangu zangu vyangu changu langu yetu zetu vyetu",
    "s": "mimi sisi mie nami kwangu kwetu",
    "i": "hii hizi hiyo hivi hizo kwenye_orodha hicho hiki huo hilo zile",
    "p": "tafadhali tafadhari tafadhal",
    "o": "samahani ngoja hapana_ngoja la_samahani",
    "e": "kila",
    "&": "na",
    ">": "kwa_jina_la kwa kutoka la vya cha katika za ya",
    "g": "bei nafasi maelezo anwani majibu jibu msaada mapishi sampuli uzito sababu simu link",
    "G": """
        saa miaka mwaka siku wiki mwezi miezi dakika dola shilingi gramu kilo mtu watu watoto mtoto vikombe
        kikombe mara nchi maswali swali sekunde asilimia usiku wageni picha bao mabao goli magoli
    """,
    "=": "bado nina tuna ni niko tuko yuko ina zina ndio_hii ndiye huwa",
    "3": "amesema alisema wanasema wamesema yeye wao nyinyi ninyi yule wale wengine mwenzangu",
    "<": """
        jana juzi iliyopita uliopita zamani kesho baadaye iliyobaki zimebaki zimesalia imebaki nilikuwa ninazo
        ninayo
    """,
    "-": "hapana siyo sio hakuna bila sijapata sikupata",
    "!": """
        gani lini wapi vipi ngapi vingapi wangapi mangapi kama ikiwa endapo iwapo nani kwanini eti ati kwani ipi
        zipi kipi labda huenda kwa_siku kwa_wiki kwa_mwezi kwa_kila kila_mtu andika andikeni ukiandika kuandika
        wanaandika au
    """,
    "j": "bure ghali rahisi poa safi vizuri nzuri mzuri bomba",
    "k": "ndugu marafiki rafiki kaka dada wifi mke mume baba shangazi mjomba bibi babu mwanangu",
    "f": """
        hebu ebu embu leo tu asante asanteni shukran shukrani ndiyo ndio eeh naam ajili sasa pia sawa haraka
        tayari jamani jameni bana bwana tena pole habari mambo sana kabisa jamii nyingine zingine ingine zaidi
        hapa hapo huku sasa_hivi usisahau msisahau usinisahau msinisahau usinipite mpendwa mdau wangu nimesema
        nilisema_tayari mara_tatu mara_mbili mara_moja zawadi ofisi ofisini nyumbani mpenzi karibu oda
        watu_wangu hata zote haya kama_kawaida kama_inawezekana nimeandika nimeshaandika nimetuma niliandika
        wapendwa mrembo mkuu bosi mzee bibie dadangu kakangu mamangu aisee yaani sawasawa bila_shaka upesi chap
        fasta mapema wadau ni_hivyo_tu ndugu_zangu ziwe iwe fanya vile ile yap yep kazini uhakika kweli
        ndugu_yangu dada_yangu mama_yangu baba_yangu kaka_yangu rafiki_yangu mke_wangu mume_wangu jina_langu
        pamoja kwanza_mimi basi hakika hatimaye nyote wote
    """,
    ".": "kabla kwa_hiyo lakini ila",
}

# Kinyarwanda: who (n-, nda-, tu-, mu-...), what (-yi-, -bi-...), stem, and what may be tied on (-ho, -mo).
_RW_THING = r"(?:yi|bi|zi|ki|gi|ya|za|ba|ru|ka|tu|bu|ri|ha|mu|gu)?"
_RW_ME = r"(?:mu|mwa|wa|u|ba|ni|mura|ura|muza|uza)?(?:ny?|m|ng|du|tw?u?)(?:yi|bi|zi|ki)?"
_RW_DO_FOR = (
    r"h(?:er)?(?:a|e)|haye|p(?:er)?(?:a|e)|gur(?:ir|i[yr]ir)?(?:a|e)|guriye|heye|riye|pere|"
    r"y?andik(?:ir|ish)?(?:a|e)|bik(?:ir|iy)(?:a|e)|shyir(?:ir|iy)?(?:a|e)|y?onger(?:er)?(?:a|e)|zigam(?:ir)?(?:a|e)|"
    r"zan(?:ir)?(?:a|e)|bar(?:a|e)|dikir(?:a|e)|ongez(?:a|e)|y?oher[a-z]{2,9}|reb(?:er)?(?:a|e)|fatir(?:a|e)|reker(?:a|e)|sigir(?:a|e)|tegurir(?:a|e)|"
    r"tumir(?:a|e)|tumiz(?:a|e)|barir(?:a|e)|pfunyikir(?:a|e)|herez(?:a|e)"
)
# Swahili: who, when, what, stem.
_SW_THING = r"(?:i|ki|vi|zi|ya|li|u|ku)?"
_SW_BUY = "taka|chukua|chukuwa|nunua|shika|kubali|kamata|beba|chagua|pata"
_SW_ORDER = "agiza|order|oda|lipa|lipia|claim|book|jiandikisha|weka"
_FORMS: tuple[tuple[str, str], ...] = (
    # I want, take, buy; I bought, which may be long ago; I have ordered.
    ("<", r"(?:gi|gu|u|i|ya|wa|cya|bwa|ki|ri)shize"),
    (
        "<",
        r"na(?:yi|bi|zi)?(?:fata|gura|twara)(?:ho|mo)?|(?:i|zi|vi|ki|u|a|wa|m)ki(?:shuka|pungua|wa|wepo|isha|baki|fika|uza|punguza|kubali)",
    ),
    ("b", rf"(?:na|twa){_RW_THING}(?:fashe|guze|twaye|toye|hisemo)(?:ho|mo)?"),
    (
        "w",
        rf"(?:nda|ndu|ndi|tura|n|m|du|nza|twa|na){_RW_THING}(?:shaka|shatse|fata|fashe|fate|gura|guze|gure|gurira|twara|twaye|twarira|hitamo|hisemo|tora|toye)(?:ho|mo)?",
    ),
    ("d", rf"(?:n|na|nda|twa|nara|twara|du|nama){_RW_THING}(?:tumije|komanze|ishyuye)(?:ho|mo)?|nishyuye"),
    # I need, ask for, would like; give me, write me down.
    ("w", rf"(?:nda|n|na|tura|du|nza|twa){_RW_THING}(?:keneye|tumiza|saba|sabye|komanda)(?:ho|mo)?"),
    ("V", r"[kg]u(?:ki|yi|bi|zi)?(?:gura|gurira|fata|tumiza|twara|komanda|hitamo|tora|saba|bona)(?:ho|mo)?"),
    ("v", r"(?:n|nd|na|nakw|tw|twakw|nda)ifuza"),
    ("w", rf"{_RW_ME}(?:{_RW_DO_FOR})(?:ho|mo)?"),
    # nina-taka, nita-chukua, nime-nunua; ninge-penda is polite.
    ("w", rf"(?:na|nina|nita|tuna|tuta|nta){_SW_THING}(?:{_SW_BUY}|lipia)"),
    (
        "w",
        r"ni(?:taka|chukua)|(?:na|nita|nime|nina|tuna)(?:ji|m|mu|wa)?(?:wekea|chukulia|nunulia|agizia|patia|pelekea)",
    ),
    ("b", rf"(?:nime|tume|nisha|tumesha|nimesha|nme){_SW_THING}(?:{_SW_BUY})"),
    ("d", rf"(?:nime|tume|nisha|nimesha|tumesha|nme)(?:ki|vi|zi|i)?(?:{_SW_ORDER})"),
    (
        "v",
        r"(?:na|nina|nita|tuna|tuta|ninge|nge|tunge)(?:i|ki|vi|zi|ku|wa)?"
        r"(?:omba|hitaji|agiza|order|oda|weka|lipia|claim)",
    ),
    (
        "V",
        rf"ku(?:i|ki|vi|zi)?(?:{_SW_BUY}|agiza|order|oda|lipia|weka|book|jinunulia|jiwekea|wekewa|pewa|letewa|andikiwa)",
    ),
    ("v", r"(?:ninge|nge|tunge|ningali|nita|tuta)(?:i|ki|vi|zi)?penda|(?:na|tuna)(?:i|ki|vi|zi)?(?:tamani|hitajia)"),
    ("v", r"(?:ni|tu)(?:chukue|nunue|pate|pewe|wekewe|letewe|agize)"),
    (
        "w",
        r"(?:m|u|uta|mta|nd)?(?:ni|tu)(?:patie|pe|pee|pa|wekee|letee|tumie|chukulie|nunulie|andikie|ongezee|ongeze|agizie|pakie|sajili|sajilie|fanyie|bebee|chagulie|andikishe|katie|pimie|pelekee|"
        r"uzie|hifadhie|bakizie|bakishie|tengee|shikie|fungie|fungashie|hesabie|gawie|wachie|achie|tunzie|orodheshe|andike)(?:ni)?",
    ),
    # Whatever else is to be done for me: mu-n-twar-ir-e, ni-fung-i-e.
    ("v", r"(?:mu|mura)(?:n|m|ny|du|tu|tw)(?!bwi|sob|eg|fas)[a-z]{2,10}(?:[ie]re|[ie]ra)(?:ho|mo)?"),
    (
        "v",
        r"(?:m|u)?(?:ni|tu)(?!ambi|said|elez|ony|taji|jib|simul|rudi|fund|some|same|angal|fikir|endel|zungum|sikil|jadil)[a-z]{3,9}(?:ie|ee)(?:ni)?",
    ),
    # Others, other times, supposed, denied.
    (
        "3",
        rf"(?:a|wa|u|m|mu)(?:na|ta|me|li|mesha|ka|nge){_SW_THING}(?:{_SW_BUY}|{_SW_ORDER}|omba|hitaji|penda|andika|sema|uliza|jua)",
    ),
    (
        "3",
        rf"(?:ya|ba|a|wa|mwa|ara|bara|u|mu|ura|mura|aza|baza){_RW_THING}"
        r"(?:shaka|fashe|fata|guze|gura|tumije|tumiza|keneye|komanze|twara|twaye|hisemo|toye)",
    ),
    ("<", rf"(?:nili|tuli){_SW_THING}(?:{_SW_BUY}|{_SW_ORDER})|tulikuwa"),
    (
        "!",
        rf"(?:ninge|tunge|ningeli)(?:i|ki|vi|zi)?(?:chukua|nunua|taka)|(?:ni|u|a|m)ki{_SW_THING}(?:{_SW_BUY})|nari|twari",
    ),
    (
        "-",
        r"(?:si|hatu|ha|hawa)(?:ta|ku|ja|ngali|nge)?(?:i|ki|vi|zi)?"
        r"(?:taki|taka|hitaji|chukui|chukua|nunui|nunua|agizi|agiza|ombi|pendi|pati|pata|lipi|oni)",
    ),
    (
        "-",
        rf"(?:si|nti|sin|sim|sinz|sinza|sinda|sinki|ntitu|situ)(?:n|m)?{_RW_THING}"
        r"(?:shaka|fata|fashe|gura|guze|keneye|tumiza|twara|hitamo|ifuza)(?:ho|mo)?",
    ),
)
_FORM = re.compile("|".join(f"(?P<f{at}>{forms})" for at, (_, forms) in enumerate(_FORMS)))


def kind_of_verb(word: str) -> str | None:
    """Gives the kind of a verb by its parts; None if it is no verb of buying."""
    match = _FORM.fullmatch(word)
    return _FORMS[int(match.lastgroup[1:])][0] if match and match.lastgroup else None
