"""What is spoken of, and in which mood, in words of five languages: as `concept_deeds`, for things.

A blank marks the edge of a word: " pay" is a beginning, " pay " a whole word, "njye " an end. So a stem found in one
language teaches what it is for in all of them.
"""

TOPICS: dict[str, str] = {
    # What it is done to, and what is asked about it.
    "data": (
        " data| my info| information| my details| account| database| history| donnee| mon compte| historique|"
        " mes infos| infos perso| infos privees|amakuru yanjye|amakuru y|umwirondoro|konti |data zanj|ibyanjye|"
        "ibinyerek| taarifa| maelezo yangu| akaunti| data zang| data yang| rekodi|kunihusu|profile|数据|资料|"
        "个人信息|信息|账号|账户|记录|个资"
    ),
    "privacy": (
        " priva| vie privee| confiden| safe with| protect| gdpr| rgpd| cookies| legal| cnil| partage| espionn|ibanga|"
        "umutekano w|burinzwe|arinzwe|kurinda| faragha| siri |usalama wa|ziko salama|ulinzi|mnampa|mnawapa|"
        "mnauza taarifa|隐私|安全吗|安全不|泄露|保密|保护|第三方|骚扰|别人能看"
    ),
    "mine": (
        " my | me | mine | mon | ma | mes | moi |anjye |njye |yanjye|zanjye|byanjye| yangu| zangu| langu| changu|"
        " wangu| vyangu|我的|我"
    ),
    "you": (
        " you | u | your | tu | vous | vos | votre | ton | toi | wewe |ninyi | nyie | wowe | mwe |yanyu |rwanyu|"
        "zanyu| zenu | yenu | lako | yako |你|您"
    ),
    "cart": (
        " cart| crat | basket| trolley| panier| caddie|tebo | agaseke|gaseke | kikapu|kapu | rukwama| kikpu|购物车|"
        "购物袋|篮子|🛒|车里"
    ),
    "total": (
        " total| so far| sum | summary| recap| review| recapitul| ma selection| somme|igiteranyo|byose hamwe|"
        "kugeza ubu|umbarire|nafashe|nahisemo|nashyizemo|natoranyije|natoye|jumla|muhtasari|nilichochagua|nimechagua|"
        "nilivyochag|hesabu yangu|mpaka sasa|总价|总共|一共|合计|总额|清单|已选|选了|我加的|目前选|核对|小计"
    ),
    "order": (
        " order| orders| commande| achat|komande|natumije|naguze|ibyo natum| oda | oda| od yangu|agiz|nilinunua|"
        "niliagiz|manunuzi| kifurushi| mzigo wangu|订单|单号|单子|的单|那单|包裹|买的东西"
    ),
    "parcel": (
        " parcel| package| my stuff| my coffee| colis| paquet est| mon envoi| kifurushi| mzigo|umuzigo|"
        "ibintu byanjye|vitu vyangu|包裹|快递|我的货"
    ),
    "tour": (
        " tour| tours| safari| trek| gorilla| canopy| akagera| nyungwe| kivu| excursion| visite| visit | trip| park |"
        " randonnee| circuit| gorille| sortie|ingagi|gusura|ubukerarugendo|urugendo|rugendo|pariki|ingendo|gutembera|"
        "birunga|birunzi|inkende|inyamaswa|kagera|utalii| ziara| sokwe| matembezi| mbuga|msitu|kutembelea|wanyama|"
        "shambani|booking|旅游|大猩猩|猩猩|徒步|国家公园|行程|导游|树冠|基伍|观光|线路|景点|萨法里|阿卡盖拉|咖啡园|"
        "吊桥|组团|一团|旅行|团"
    ),
    "tour_trait": (
        " visa| permit| season| minimum age| wear | guide who| wheelchair| lunch| age min| saison| permis | vaccin|"
        " repas| chaussure| meeting point| what time| weather in| heure | dangereux|nakwitwaza|nambara|kibanza|"
        "imyaka|saa ngahe|guide |duhurira|saa ngapi|tunaondoka|mnaondoka|nibebe|viatu|miaka|masaa mangapi|tunakutana|"
        "tunalala|chakula kim|kundi|umbali|guide|签证|许可|几点|集合|门票|午饭|几岁|接送|住宿|季节|穿什么|带什么|"
        "拍照|疟疾|几个小时|出发|当地"
    ),
    "price": (
        " price| pricing| cost| how much| hw much| how expensive| prix | combien| coute| cout | tarif| c'est cb| cb |"
        " cmb | cher |igiciro|ibiciro|angahe|bangahe|zingahe|bingahe|ngahe |amafaranga|frw|birahenze|igura|"
        "bishyura ang| bei| gharama|ngapi|kiasi gani|pesa ngapi|shilingi|mnauzaje|yanauzwaje|inauzwaje| sh |ghali|"
        "价格|价钱|价位|多少钱|怎么卖|几块|多少米|几钱|什么价|贵|多钱|价目|啥价|报价"
    ),
    "discount": (
        " discount| cheap| wholesale| reduc| rabais| promo| remise| moins cher| baisser|mugabany|igabanuka|igabanyir|"
        "mwagabany| punguzo| bei nafuu| rahisi| nipunguz|便宜|优惠|打折|折扣|批发|活动|满减|少点"
    ),
    "stock": (
        " in stock| stock| availab| left | got any| sold out| restock| still have| out of | disponible| dispo|"
        " rupture| reste | reste-t| il reste| encore du| avez encore| epuise| reappro| arrivage| fini |bisigaye|"
        "isigaye|hasigaye|usigaye|birahari|zirahari|irahari|murahari|murafite|mufite|muragifite|byashize|haracyari|"
        "hakiri|igihari|kiboneka|mubifite|bihari|harabura|mugifite| bado mna|mko na| ipo | zipo|kipo |mnayo|mnazo|"
        "zimebaki|yamebaki|imebaki|imeisha|zimeisha|stoo|inapatikana|itapatikana|mkonayo|有货|现货|库存|还有吗|"
        "还有没|还有货|还有不|缺货|断货|卖完|补货|剩|卖光|售罄|抢光|上架|够不够|数量够|没货|到货了吗|还能买|"
        "ziraboneka|biraboneka|zihari|yarashize|zashize|zihagije|vipo|haijaisha|haikuisha|bado ziko|za kutosha"
    ),
    "have": (
        " do you have| have you got| do you sell| u got| got any| any | do you carry| avez vous| avez-vous|"
        " vous avez| vendez| y a du| y a de| hari | mugira|mwaba mufite|mugurisha|mucuruza| mna | mnauza|mnayo|kuna |"
        "有没有|有吗|卖吗|有卖|你们有|有"
    ),
    "products": (
        " product| catalog| items| goods| produit| articles| bicuruzwa|ibicuruz| bidhaa| katalog| menu |商品|产品|"
        "目录|东西|宝贝|货品|店里|伴手礼"
    ),
    "browse": (
        " browsing| look around| what do you sell| what do you have| what's for sale| everything| best sell| popular|"
        " recommend| what else| more products| boutique| magasin| qu'est-ce que vous avez| vous avez quoi|"
        " vendez quoi| autre chose| nouveautes| assortiment|mucuruza iki|mugurisha iki|mufite iki|ibindi mufite|"
        "amoko|mu iduka|mungira inama|mnauza nini|mna nini|kuna nini|aina gani|naangalia tu|mnashughul|vinavyonunul|"
        "推荐|热销|爆款|逛|有什么|有哪些|卖什么|哪几种|还有别的|看看别的|都有啥"
    ),
    "goods": (
        " coffee| coffees| beans| cofee| chili| chilli| sauce| tea | teas | buns| bun | oil | cafe | cafes| grain|"
        " piment| huile| bouchees| petits pains| the noir| soluble| moulu| ikawa|kawa |imbuto|icyayi|cyayi|urusenda|"
        "senda |isosi|amavuta|utugati|amandazi| kahawa| mbegu| chai | pilipili| mafuta| sosi | maandazi| instant|"
        "咖啡|豆子|咖啡豆|辣椒|酱|红茶|包子|糯米|速溶|咖啡粉|茶|辣的"
    ),
    "trait": (
        " organic| vegan| gluten| allerg| spicy| how hot| strong| ingredient| grown| altitude| variety| varieties|"
        " roast| harvest| brew| shelf| heavy| weigh| contain| taste| acid| arabica| caffein| what size| sugar|"
        " fridge| french press| espresso| difference| bio | pique| epice| ingredien| cultiv| torref| recolt|"
        " conservation| peser| pese | gout | origine| variete| amer | cafeine| peremption| frigo| vegetar| mouture|"
        " viande| rechauff| prepare|ifumbire|bihingwa|ihinze|uwayihinze|ikaze|rukaze|ivangitse|yasaruwe|iteye|"
        "uburyohe|iryoshye|iryoha|ivahe|gutegura|itegurwa|iremereye|garama|imara igihe|ikoze mu|irahumura|biteka|"
        "bayiteka|dutekwa|harimo iki|umwimerere|inalimwa|viungo|ladha|uzito|imechomwa|ilivunwa|imevunwa|"
        "imetengenezwa|inadumu|kuandaa|inapikwa|inakaa muda|gramu ngapi|imekaangwa|inanukia|ni kali|naihifadhi|"
        "ya rwanda kweli|产地|海拔|配料|成分|味道|口味|辣不辣|多辣|保质期|烘焙|深烘|浅烘|酸|苦|怎么冲|手冲|净含量|"
        "品种|有机|孕妇|含|咖啡因|加热|冰箱|防腐|添加剂|新鲜吗|区别|特点|哪里产|怎么做|怎么煮|要煮|阿拉比卡|风味|"
        "过敏|多大|几克|农民|谁种|怎么保存|采的|bingahe ibiro|ipima|irimo |ibirimo|ikoze|abana bayinywa|yahinzwe|"
        "itarangirika|bitangirika|nayiteka|bibikwa|tubikwa|amezi angahe|nziza kurusha|ndani ya|vikombe|uchungu|"
        "uchachu|imelimwa|wakulima|ubora wake|naipikaje|tarehe ya kuisha|ikishafungul|maelezo kamili|jinsi ya kupika|"
        "jinsi ya kutumia|vifuko vingapi"
    ),
    "picture": " picture| photo| pics| image|ifoto|amafoto| picha|照片|图片",
    "quantity_word": " quantit| amount| how many| nombre|ubwinshi|umubare| idadi|数量|份数",
    "howlong": (
        " how long| how many days| how fast| when | combien de temps| combien de jours| quand | delai|iminsi ingahe|"
        "iminsi ni|ryari|igihe kingana| lini|siku ngapi|muda gani|muda wa|多久|几天|什么时候|啥时候|多长时间"
    ),
    "where": " where| ou | d'ou |hehe|ehe | he |wapi|哪里|哪儿|在哪|从哪|哪",
    "who": " who | whose| qui | nde | uwuhe| nani|谁",
    "what": " what| which| wat | quoi | quel| qu'est| iki |nini | gani|什么|哪些|啥|哪种|哪个",
    "how": " how | comment | gute| nte |ute | vipi |aje |怎么|如何|怎样|咋",
    "human": (
        " human| a person| person please| real person| actual person| someone| somebody| agent| manager| staff|"
        " operator| representative| colleague| call me| phone me| the owner| customer service| customer support|"
        " support please| customer care| talk to| humain| quelqu'un| conseiller| vraie personne| responsable|"
        " appelez| patron| gerant| gerante| chef | employe| equipe| vendeur| service client|umuntu nyawe|umuntu w|"
        "umukozi|abakozi|mumpamagare|ampamagare|mwampamagara|mukuriye|umuyobozi|shobuja|nyir'iduka|uwo tuvugana|"
        "ushinzwe| mtu halisi| na mtu| binadamu| mhudumu| meneja| msimamizi|nipigi|mnipigi|kuongea na|mkubwa wa|"
        "huduma kwa|niunganish|人工|真人|转人工|找客服|老板在|经理|活人|打电话给我|找个人|店主|联系方式给"
    ),
    "robot": (
        " bot | bots | robot| machine| automat| chatgpt| ai | ia | ordinateur| logiciel| repondeur| artificiel|"
        "imashini|robo | robo|mudasobwa|komputa|icyuma| mashini|roboti|kompyuta| boti |机器人|人工智能|智能客服|软件|"
        "自动回复|机器|程序|系统自动|🤖"
    ),
    "are_you": (
        " are you| r u | am i talking| am i speaking| is this a| who are| your name| who made| es tu| es-tu| t'es|"
        " tu es | etes-vous| etes vous| vous etes un| qui es| qui est tu| uri | witwa|wavutse|uba he|urya|"
        "ufite imyaka|unsubiza|insubiza| je wewe| wewe ni| unaitwa|ulizaliwa|unaishi|una miaka|anayenijibu|inanijibu|"
        "你是|您是|你叫|你几岁|你多大|你在哪|怎么称呼|谁开发|跟谁|是不是真|是人还是"
    ),
    "name": (
        " name | name is| names| nom | prenom|amazina|izina|sinditwa|nitwa| jina|naitwa|siitwi|名字|姓名|真名|我叫"
    ),
    "address": (
        " address| adress| street| rue | avenue| quartier| code postal| j'habite|aderesi|adresse|aho ntuye|ntuye|"
        " anwani| anuani|naishi|ninapoishi|mtaa|地址|收货|街道|楼号|邮编"
    ),
    "phone": (
        " phone| my number| mobile| telephon| numero de tel| mon numero| le numero|terefone|telefone|nimero|nomero|"
        " simu| namba|电话|手机|号码"
    ),
    "date_word": " the date| another day| day | la date| autre jour|itariki|umunsi| tarehe|日期|时间|换一天",
    "wrong": (
        " wrong| mistake| misspel| typo| not right| not my| spelled| faux| fausse| erreur| trompe| mal note|"
        " mal ecrit| pas le bon| pas la bonne| incorrect|si yo |atari yo|siryo|nibesh|ikosa|amakosa|nabi |si sahihi|"
        "nimekosea|makosa|kosa |haiko hivyo|halijaand|写错|填错|搞错|有误|填反|打错|弄错|不对|错了|错"
    ),
    "language_word": (
        " language| langue|rurimi|ururimi|indimi|icyongereza|igifaransa|cyongereza|gifaransa| lugha| luga |语言|语种"
    ),
    "currency_word": (
        " currenc| devise| convert|ivunjisha|madolari|mayero|manyarwanda|avunj| sarafu|shilingi|pesa ya|pesa yetu|"
        "货币|币种|汇率|换算|币"
    ),
    # How it is said, and what it is not about.
    "bad": (
        " terrible| broken| damaged| leak| bad | worst| disappoint| complain| scam| thie| angry| weeks late| missing|"
        " stale| mould| wrong product| wrong coffee| sucks| unacceptable| poor | not happy| overcharg| charged|"
        " nobody| slow | casse| abime| nul | nulle| decu| plain| arnaque| voleu| retard| pas content| mecontent|"
        " honte| inadmissible| moisi| perime| reclamation| impoli| manque| probleme avec| n'importe quoi| fissur|"
        " bizarre| insecte|cyangirit|yangirit|byangirit|rwarangirit|yamenet|ikibazo gik|birababaje|ndababaye|"
        "ndarakaye|mwaribye|abajura|uburiganya|yatinze|byatinze|muratinda|atinze|ntibyaje|ntabwo nishim|irapfuye|"
        "yantutse|yanuka|rwanuka|kirego|mwarambesh|murankerer|biragayit|byatobot|kurega| mbaya|imeharib|imevunj|"
        "imepasuk|lalamik| malalamiko|matapeli| wezi|hasira|chelew|sijaridh|nimesikit|haijafika|mbovu|mmenidang|"
        "imeoza|umetobok|alinituk|inaudhi|nimekasir|feki|dharau|ukungu|imemwagik|投诉|破了|坏了|漏了|差评|骗|垃圾|"
        "失望|生气|太慢|变质|发霉|霉味|少发|发错|送错|质量|难吃|难喝|态度|气死|过期|不新鲜|不满|太差|很差|假货|坑人|"
        "没收到货|压坏|不符|碎了|irarura|ntikiryoshye|ikirego|ubujura|ndabarega|narabeshyw|gahondagur|iranuka|"
        "ntibikoresh|udukoko|umusenyi|umwanda|ntabwo byagenze|sinishim|sinanyuzwe|ndarambiwe|kinyabupfura|rubi cyane|"
        "bubi |imenetse|mwakase|si byo nasabye|ibitari byo|haburagamo|nta gisubizo| si nzuri|haina ladha|"
        "hazina ubora|nimedangany|hakitumiki|mmeleta kingine| sina furaha|nawashtaki|uchafu|wadudu|mchanga|nimechoka|"
        "wizi|nimeibiwa|hamjibu|sikuridhika|sijafurah|hayakwenda|imepungua|sijapenda|hakuna anayejibu|nina shida na|"
        "hamfanyi kazi|zaidi ya bei|imeshapita"
    ),
    "idea": (
        " you should| should sell| why don't| would be nice| would be great| would be good| i wish| idea| suggest|"
        " could you offer| please make| please stock| i'd buy| thought about| would you sell| devriez| pourquoi pas|"
        " ce serait| dommage| j'aimerais que| j'aurais aime| une idee| propose | faut penser| mettez du|mwagombye|"
        "mwakabaye|byaba byiza|igitekerezo|muzazane|mwazazana|mwazana|mukwiye|muzakore|muzongereho|mwibuke kuzana|"
        "mwakora|mwayizana|mngeuza|ingekuwa|mngelet|mngetengen|wazo |napendekez|pendekezo|leteni|mlete|muulete|"
        "zingekuwa|tengenezeni|mtaleta|建议|希望你们|要是有|能不能出|出个|可以出|能出|考虑出|如果有|许愿|开发|应该做|"
        "为什么不卖|可以做|能加个|搞个|就好了| kwa nini ham|kuki mutagurisha|kuki mutazana|怎么不卖|为啥不卖"
    ),
    "not_sold": (
        " honey| macadamia| decaf| pods| capsule| chocolate| avocado| green tea| basket| imigongo| gift| 1 kg| mugs|"
        " t-shirt| t shirt| vanilla| spices| banana| juice| peanut| shoes| cold brew| noodle| candy| miel | avocat|"
        " panier tresse| coffret| cadeau| savon| chocolat| sucre | lait | vanille| tisane|ubuki|isukari|igitenge|"
        "imigongo|avoka|inkweto|tangawizi|igikoma|vanilla|ibihumyo|divayi|ubunyobwa|urutoki|impano|amata| asali|"
        " sukari| kitenge| maziwa| parachichi| sabuni| uji | karanga| juisi| pipi| uyoga| biskuti| divai| iliki|"
        "mdalasini|蜂蜜|低因|抹茶|可可|薯片|面膜|花生|牛油果|绿茶|奶茶粉|公斤装|啤酒|火锅底料|巧克力|香草|礼盒|杯子|"
        "辣条|inyama|ibitabo|umuceri|amagi|ibisuguti|ibirayi|umutobe|imyenda|ifu y|ibikapu|bombo| nyama|matunda|"
        "mchele|mabegi|vinywaji|viatu|kafeini|viande|riz |habits|livres| pates|huile de palme|pili-pili|fumbwa|"
        "sambusa|meat| books|clothes|machine|grinder|ginger|火锅|米粉|衣服|书|肉|水果|画|布|帽|咖啡机|磨豆机|糖|"
        "shokora|chokoleti|cokoleti|chocolat"
    ),
    "hello": (
        " hi | hello| hey| good morning| good evening| good afternoon| howdy| bonjour| bonsoir| salut | coucou| slt |"
        " bjr | bsr | cc |muraho|mwaramuts|waramuts|mwiriwe|wiriwe|amakuru yawe|uraho|bite | habari y| habari z|"
        "habari|jambo | mambo | shikamoo|hujambo|hamjambo|niaje|salaam|nawasalim|你好|您好|在吗|在不在|早上好|晚上好|"
        "下午好|哈喽|嗨|有人吗|大家好|在么|哈罗|午安"
    ),
    "bye": (
        " bye| goodbye| see you| see ya| night | later| leaving| gotta| take care| au revoir| a bientot| a plus|"
        " a la prochaine| bonne nuit| bonne journ| bonne soir| je vous laisse| je m'en vais| adieu| tout a l'heure|"
        "beho |murabeho|mwirirwe|wirirwe|muramuke|urare|ijoro ryiza|tuzavugana|tuzongere|ndagiye|ndasezera|basezeye|"
        "nsezere|nzagaruka| kwaheri| kwa heri|baadaye|tutaonana|usiku mwema|siku njema|lala salama|tutawasil|"
        "alamsiki|naenda sasa|nikuage|再见|拜拜|晚安|走了|走啦|下次见|回头见|回头聊|先撤|闪了|下线|改天聊|告辞|我下了"
    ),
    "thank": (
        " thank| thx| cheers| apprecia| grateful| helpful| merci| gentil| sympa| remerci| aimable| bravo|murakoze|"
        "urakoze|ndashim|mbashim|mwakoze|wakoze|mwarakoz| asante|ahsante| shukran| nashukuru|hongera|barikiwa|"
        "nimefurah|kazi nzuri|谢|感谢|感恩|辛苦|多谢|麻烦你了|有心了|帮大忙"
    ),
    "yes": (
        " yes| yeah| yep | ok | okay| sure | that's right| correct | confirm | i agree| oui| d'accord| c'est bon|"
        " c'est exact| vas-y| allez-y| ca marche| volontiers| bien sur| tout a fait|yego|nibyo|ndabyemey|ndabyemer|"
        "ndemey|ni byo|bikore|rwose|komeza| ndiyo| ndio | sawa |haswa| nakubal|hakika|bila shaka|haina shida|是的|"
        "对的|好的|没错|确认|同意|没问题|行的|可以的|嗯|没有问题"
    ),
    "no": (
        " no | nope| nah | never| not now| non | jamais| pas envie|oya|ntabwo|simbyemey|bireke|ntukabikore| hapana|"
        " sikubal|usifanye|hamna|haiwezek|不用|不是|不行|算了|不要|没有|别|不正确|拒绝|不想"
    ),
    "outside": (
        " weather like| rain | football| match | song| music| joke| president| election| movie| film | poem|"
        " homework| bitcoin| love me| marry| capital of| flight| taxi| laptop| hungry| doctor| meteo| pleuvoir|"
        " musique| chanson| blague| foot | devoirs| temps fait| voiture| tete | netflix| wifi| visa pour| politique|"
        " capitale| loto| elephants| facebook|ikirere|imvura iz|umupira|umukino|indirimb|urwenya|perezida|amatora|"
        "filime|umutwe undya|politiki|messi|arsenal|yatsinze|viza |umurwa mukuru|bukwe|nzozi| hali ya hewa| mvua|"
        " mpira| muziki| wimbo| kichekesho|utani| rais | uchaguzi| filamu|mji mkuu|imeshinda|naumwa|siasa|kupika|"
        "nitafutie|nikopeshe|umeme|visa ya|天气|下雨|足球|比赛|音乐|唱|笑话|总统|电影|作业|股票|彩票|写一首|爱我|"
        "特斯拉|比特币|减肥|酒店|机票|高铁|叫车|打车|追女生|吃什么药|首都|学英语|房价|手机坏|数学|电视剧|闹钟|星座|"
        "算命|贷款|nba|故事|微信怎么|开店|等于几|人生|无聊"
    ),
}
