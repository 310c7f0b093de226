"""How it is said, in words of five languages: politeness, trouble, wishes, yes and no; written as `deeds`."""

MANNERS: dict[str, str] = {
    "bad": (
        " terrible| broken| damaged| leak| bad | worst| disappoint| complain| scam| thie| angry| weeks late|"
        " missing| stale| mould| wrong product| wrong coffee| sucks| unacceptable| poor | not happy| overcharg|"
        " charged| nobody| slow | casse| abime| nul | nulle| decu| plain| arnaque| voleu| retard| pas content|"
        " mecontent| honte| inadmissible| moisi| perime| reclamation| impoli| manque| probleme avec|"
        " n'importe quoi| fissur| bizarre| insecte|cyangirit|yangirit|byangirit|rwarangirit|yamenet|ikibazo gik|"
        "birababaje|ndababaye|ndarakaye|mwaribye|abajura|uburiganya|yatinze|byatinze|muratinda|atinze|ntibyaje|"
        "ntabwo nishim|irapfuye|yantutse|yanuka|rwanuka|kirego|mwarambesh|murankerer|biragayit|byatobot|kurega|"
        " mbaya|imeharib|imevunj|imepasuk|lalamik| malalamiko|matapeli| wezi|hasira|chelew|sijaridh|nimesikit|"
        "haijafika|mbovu|mmenidang|imeoza|umetobok|alinituk|inaudhi|nimekasir|feki|dharau|ukungu|imemwagik|投诉|"
        "破了|坏了|漏了|差评|骗|垃圾|失望|生气|太慢|变质|发霉|霉味|少发|发错|送错|质量|难吃|难喝|态度|气死|过期|"
        "不新鲜|不满|太差|很差|假货|坑人|没收到货|压坏|不符|碎了|irarura|ntikiryoshye|ikirego|ubujura|ndabarega|"
        "narabeshyw|gahondagur|iranuka|ntibikoresh|udukoko|umusenyi|umwanda|ntabwo byagenze|sinishim|sinanyuzwe|"
        "ndarambiwe|kinyabupfura|rubi cyane|bubi |imenetse|mwakase|si byo nasabye|ibitari byo|haburagamo|"
        "nta gisubizo| si nzuri|haina ladha|hazina ubora|nimedangany|hakitumiki|mmeleta kingine| sina furaha|"
        "nawashtaki|uchafu|wadudu|mchanga|nimechoka|wizi|nimeibiwa|hamjibu|sikuridhika|sijafurah|hayakwenda|"
        "imepungua|sijapenda|hakuna anayejibu|nina shida na|hamfanyi kazi|zaidi ya bei|imeshapita| wrong item|"
        " wrong thing| not what i ordered| spilled| smashed| renvers| degout| catastrophe| vous vous etes tromp|"
        " mauvais article|habuze|haburamo|ntarimo|ntibyuzuye|hayamo|hamna ndani|haimo|kitu kingine|kitu tofauti|"
        "umechelew|imechelew|拖了|洒了|摔|压烂| wet | arrived open| no reply| not answering| nobody answers|"
        " still waiting| waited| ripped| rude| third time| half empty| ridiculous| fed up| not fresh| mouille|"
        " sans reponse| pas de reponse| personne ne repond| toujours pas| j'attends| ras le bol| scandaleux|"
        " dechire|gitose|muradutinza|bipfa|ntimusubiza|mudasubiza|bituzuye|byapfuye|yaboze|sinabonye|birakabije|"
        "natengush|mwohereje iseye| hamjanijibu| imevuja| si niliyoagiza| siyo niliyoagiza| mmekosea| imelowa|"
        " haijakamilika|湿了|没人回|没人理|等了|敷衍|缺了|受够|什么玩意|烂了|裂|破损"
    ),
    "idea": (
        " you should| should sell| why don't| would be nice| would be great| would be good| i wish| idea| suggest|"
        " could you offer| please make| please stock| i'd buy| thought about| would you sell| devriez|"
        " pourquoi pas| ce serait| dommage| j'aimerais que| j'aurais aime| une idee| propose | faut penser|"
        " mettez du|mwagombye|mwakabaye|byaba byiza|igitekerezo|muzazane|mwazazana|mwazana|mukwiye|muzakore|"
        "muzongereho|mwibuke kuzana|mwakora|mwayizana|mngeuza|ingekuwa|mngelet|mngetengen|wazo |napendekez|"
        "pendekezo|leteni|mlete|muulete|zingekuwa|tengenezeni|mtaleta|建议|希望你们|要是有|能不能出|出个|可以出|"
        "能出|考虑出|如果有|许愿|开发|应该做|为什么不卖|可以做|能加个|搞个|就好了| kwa nini ham|kuki mutagurisha|"
        "kuki mutazana|怎么不卖|为啥不卖| bring out| have you thought| think about making| sortez un| fassiez|"
        " ca vous dit de|tekereje|ntimwatekerej|icyampa|yaba byiza|mmefikiria|fikirieni|mngefikiria|ingependeza|"
        "kingependez|出一款|考虑做|上新| wish you| if only| start selling| offer more| would love| please sell|"
        " love to see| j'aimerais voir| vous pourriez| si seulement|mudafite|mwayikora|mwashyiraho|mwongereho|"
        "muzashyireho|nifuza kubona| laiti| natamani| mngeongeza| mngeanza|真希望|要是能|什么时候能有|求上|期待"
    ),
    "not_sold": (
        " honey| macadamia| decaf| pods| capsule| chocolate| avocado| green tea| basket| imigongo| gift| 1 kg|"
        " mugs| t-shirt| t shirt| vanilla| spices| banana| juice| peanut| shoes| cold brew| noodle| candy| miel |"
        " avocat| panier tresse| coffret| cadeau| savon| chocolat| sucre | lait | vanille| tisane|ubuki|isukari|"
        "igitenge|imigongo|avoka|inkweto|tangawizi|igikoma|vanilla|ibihumyo|divayi|ubunyobwa|urutoki|impano|amata|"
        " asali| sukari| kitenge| maziwa| parachichi| sabuni| uji | karanga| juisi| pipi| uyoga| biskuti| divai|"
        " iliki|mdalasini|蜂蜜|低因|抹茶|可可|薯片|面膜|花生|牛油果|绿茶|奶茶粉|公斤装|啤酒|火锅底料|巧克力|香草|"
        "礼盒|杯子|辣条|inyama|ibitabo|umuceri|amagi|ibisuguti|ibirayi|umutobe|imyenda|ifu y|ibikapu|bombo| nyama|"
        "matunda|mchele|mabegi|vinywaji|viatu|kafeini|viande|riz |habits|livres| pates|huile de palme|pili-pili|"
        "fumbwa|sambusa|meat| books|clothes|machine|grinder|ginger|火锅|米粉|衣服|书|肉|水果|画|布|帽|咖啡机|"
        "磨豆机|糖|shokora|chokoleti|cokoleti|chocolat| jam | jams| dried| pineapple| infusion| gingembre| butter|"
        " syrup| beurre| confiture|jamu|inkeri|inanasi|makadami|siagi|nanasi|zawadi|krismasi|果酱|凤梨|菠萝|干果|"
        "姜|黄油|糖浆"
    ),
    "hello": (
        " hi | hello| hey| good morning| good evening| good afternoon| howdy| bonjour| bonsoir| salut | coucou|"
        " slt | bjr | bsr | cc |muraho|mwaramuts|waramuts|mwiriwe|wiriwe|amakuru yawe|uraho|bite | habari y|"
        " habari z|habari|jambo | mambo | shikamoo|hujambo|hamjambo|niaje|salaam|nawasalim|你好|您好|在吗|在不在|"
        "早上好|晚上好|下午好|哈喽|嗨|有人吗|大家好|在么|哈罗|午安| yo | sup | greetings| morning| evening| heya|"
        " hallo| wesh| allo |komera |umugoroba mwiza|igitondo cyiza|amahoro|yambu|mukomere|mumeze mute| za asubuhi|"
        " za jioni| mambo vipi| hodi|早啊|早呀|早安|各位|掌柜|老板好"
    ),
    "bye": (
        " bye| goodbye| see you| see ya| night | later| leaving| gotta| take care| au revoir| a bientot| a plus|"
        " a la prochaine| bonne nuit| bonne journ| bonne soir| je vous laisse| je m'en vais| adieu| tout a l'heure|"
        "beho |murabeho|mwirirwe|wirirwe|muramuke|urare|ijoro ryiza|tuzavugana|tuzongere|ndagiye|ndasezera|"
        "basezeye|nsezere|nzagaruka| kwaheri| kwa heri|baadaye|tutaonana|usiku mwema|siku njema|lala salama|"
        "tutawasil|alamsiki|naenda sasa|nikuage|再见|拜拜|晚安|走了|走啦|下次见|回头见|回头聊|先撤|闪了|下线|"
        "改天聊|告辞|我下了| heading off| signing off| off now| bonne continuation|mubeho|kwaherini|mbaki salama|"
        "88|先这样|没别的事| peace out| catch you| adios| tchao| ciao| bisous|bayi |imana ibane|ndasohotse|ngiye |"
        "tubonane|mugire| tuonane| kesho tena| nimeondoka| nalala| mungu awabariki|睡了|睡觉|白白|886|回见|再联系|"
        "先忙|撤了|溜了"
    ),
    "thank": (
        " thank| thx| cheers| apprecia| grateful| helpful| merci| gentil| sympa| remerci| aimable| bravo|murakoze|"
        "urakoze|ndashim|mbashim|mwakoze|wakoze|mwarakoz| asante|ahsante| shukran| nashukuru|hongera|barikiwa|"
        "nimefurah|kazi nzuri|谢|感谢|感恩|辛苦|多谢|麻烦你了|有心了|帮大忙| ty | thnx| tks | mci | mrc | merki|"
        " thank u"
    ),
    "yes": (
        " yes| yeah| yep | ok | okay| sure | that's right| correct | confirm | i agree| oui| d'accord| c'est bon|"
        " c'est exact| vas-y| allez-y| ca marche| volontiers| bien sur| tout a fait|yego|nibyo|ndabyemey|ndabyemer|"
        "ndemey|ni byo|bikore|rwose|komeza| ndiyo| ndio | sawa |haswa| nakubal|hakika|bila shaka|haina shida|是的|"
        "对的|好的|没错|确认|同意|没问题|行的|可以的|嗯|没有问题| exactly| absolutely| definitely| yup| indeed|"
        " perfect| go ahead| do it | exactement| absolument| parfait| ouais| carrement| nickel|byemeze|bikomeze|"
        "ni ko |niko |murakore|ndabyifuza|ndabishaka|byiza cyane|neza cyane|biranyuze| kabisa| ndivyo| ndo hivyo|"
        " naam| poa | fanya hivyo| barabara|当然|没毛病|就这样|好呀|好哒|妥了|成交"
    ),
    "no": (
        " no | nope| nah | never| not now| non | jamais| pas envie|oya|ntabwo|simbyemey|bireke|ntukabikore| hapana|"
        " sikubal|usifanye|hamna|haiwezek|不用|不是|不行|算了|不要|没有|别|不正确|拒绝|不想| nan | no no |"
        " surtout pas|wibikora|ntubikore|ntubikor| la asante| la hapana|usifanye hivyo|别弄| not really| no way|"
        " pas du tout| certainement pas|si ko |sibyo|nanze|ndanze|reka |ntukongere|bihagarike|apana | la hasha|"
        " sio hivyo| siyo| acha | usiweke|免了|不可以|不能"
    ),
    "negated": (
        " not | don't| dont| doesn't| didn't| can't| cannot| isn't| won't| never| without| pas | jamais| aucun| sans |"
        "nta | nti| sin| ntabwo| haja| siku| sija| sina | hakuna| bila | siwezi|没|不|无|未"
    ),
    "whether": (
        " can i | can you| could you| is it possible| do you | does it| is there| are there| est-ce que| peut-on|"
        " puis-je| pouvez-vous| on peut| ese |nshobora|mushobora|birashoboka|bishoboka|waba|mwaba| je | naweza|"
        " mnaweza| inawezekana| unaweza|能不能|可以吗|能否|可不可以|能|可以|吗"
    ),
    "if_then": " if | in case| si je| si le| si la| si ca| au cas| niba|iyo |nimba| kama | ikiwa|如果|要是|万一|的话",
    "how_many": " how many| how much| combien|ngahe |ngapi | kiasi gani|几个|多少|几",
    "outside": (
        " weather like| rain | football| match | song| music| joke| president| election| movie| film | poem|"
        " homework| bitcoin| love me| marry| capital of| flight| taxi| laptop| hungry| doctor| meteo| pleuvoir|"
        " musique| chanson| blague| foot | devoirs| temps fait| voiture| tete | netflix| wifi| politique|"
        " capitale| loto| elephants| facebook|ikirere|imvura iz|umupira|umukino|indirimb|urwenya|perezida|amatora|"
        "filime|umutwe undya|politiki|messi|arsenal|yatsinze|umurwa mukuru|bukwe|nzozi| hali ya hewa| mvua|"
        " mpira| muziki| wimbo| kichekesho|utani| rais | uchaguzi| filamu|mji mkuu|imeshinda|naumwa|siasa|kupika|"
        "nitafutie|nikopeshe|umeme|天气|下雨|足球|比赛|音乐|唱|笑话|总统|电影|作业|股票|彩票|写一首|爱我|"
        "特斯拉|比特币|减肥|酒店|机票|高铁|叫车|打车|追女生|吃什么药|首都|学英语|房价|手机坏|数学|电视剧|闹钟|星座|"
        "算命|贷款|nba|故事|微信怎么|开店|等于几|人生|无聊"
    ),
}
