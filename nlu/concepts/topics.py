"""What is spoken of, in words of five languages: as `deeds`, for things.

A blank marks the edge of a word: " pay" is a beginning, " pay " a whole word, "njye " an end. So a stem found in one
language teaches what it is for in all of them.
"""

TOPICS: dict[str, str] = {
    # What it is done to, and what is asked about it.
    "data": (
        " data| my info| information| my details| account| database| history| donnee| mon compte| historique|"
        " mes infos| infos perso| infos privees|amakuru yanjye|amakuru y|umwirondoro|konti |data zanj|ibyanjye|"
        "ibinyerek| taarifa| maelezo yangu| akaunti| data zang| data yang| rekodi|kunihusu|profile|数据|资料|"
        "个人信息|信息|账号|账户|记录|个资| chat history| this chat| this conversation| records| discussion|"
        " conversation|ikiganiro|mazungumzo|对话| about me| our chat| mailing list| unsubscribe| liste de clients|"
        " desabonn|ibinyerekeyeho|twavuganye|twaganiriye|lisiti y| orodha ya wateja| tulichoongea|关于我的|"
        "我的记录|聊天内容|客户名单|退订"
    ),
    "privacy": (
        " priva| vie privee| confiden| safe with| protect| gdpr| rgpd| cookies| legal| cnil| partage| espionn|"
        "ibanga|umutekano w|burinzwe|arinzwe|kurinda| faragha| siri |usalama wa|ziko salama|ulinzi|mnampa|mnawapa|"
        "mnauza taarifa|隐私|安全吗|安全不|泄露|保密|保护|第三方|骚扰|别人能看| third part| data policy| tiers |"
        " politique de conf|buzima bwite|amabwiriza y|amabanga|undi muntu|abandi bantu|yako salama|sera ya|wengine|"
        "watu wengine|聊天记录|给别人| ads | advert| spam| sell my| who sees| who can see| read my| publicit|"
        " vendre mes| qui voit| qui peut voir|amatangazo|basoma|ninde ubona|birafatwa|munziho| matangazo|"
        " nani anaona| wanasoma|广告|推销|谁能看|偷看|录音"
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
        "购物袋|篮子|🛒|车里| my list|rw'ibyanjye|maze guhitamo|nimechagua|niorodhesh"
    ),
    "total": (
        " total| so far| sum | summary| recap| review| recapitul| ma selection| somme|igiteranyo|byose hamwe|"
        "kugeza ubu|umbarire|nafashe|nahisemo|nashyizemo|natoranyije|natoye|jumla|muhtasari|nilichochagua|"
        "nimechagua|nilivyochag|hesabu yangu|mpaka sasa|总价|总共|一共|合计|总额|清单|已选|选了|我加的|目前选|核对|"
        "小计| in total| altogether| come to| running total| en tout| au total| ca fait combien| ou j'en suis|"
        "ngeze ku|ageze kuri|angahe byose|ngiye kugura|ibyo nguze| nimefikia| kwa pamoja| yote ni| zote ni|"
        " nimeweka nini|加起来|到目前|多少钱了"
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
        " tour| tours| safari| trek| gorilla| canopy| akagera| nyungwe| kivu| excursion| visite| visit | trip|"
        " park | randonnee| circuit| gorille| sortie|ingagi|gusura|ubukerarugendo|urugendo|rugendo|pariki|ingendo|"
        "gutembera|birunga|birunzi|inkende|inyamaswa|kagera|utalii| ziara| sokwe| matembezi| mbuga|msitu|"
        "kutembelea|wanyama|shambani|booking|旅游|大猩猩|猩猩|徒步|国家公园|行程|导游|树冠|基伍|观光|线路|景点|"
        "萨法里|阿卡盖拉|咖啡园|吊桥|组团|一团|旅行|团| hike|ziara |路线"
    ),
    "tour_trait": (
        " visa| permit| season| minimum age| wear | guide who| wheelchair| lunch| age min| saison| permis | vaccin|"
        " repas| chaussure| meeting point| what time| weather in| heure | dangereux|nakwitwaza|nambara|kibanza|"
        "imyaka|saa ngahe|guide |duhurira|saa ngapi|tunaondoka|mnaondoka|nibebe|viatu|miaka|masaa mangapi|"
        "tunakutana|tunalala|chakula kim|kundi|umbali|guide|签证|许可|几点|集合|门票|午饭|几岁|接送|住宿|季节|"
        "穿什么|带什么|拍照|疟疾|几个小时|出发|当地| viza|viza | visa ya| vaccine|nkingo|chanjo|疫苗| how hard|"
        " difficult| fitness lev| fit enough|ukomeye| ngumu|难走|累不累|体力| group| private| included| meals|"
        " overnight| lodge| lions| heights| kids| pick us up| pickup| to bring| binocular| boots| danger|"
        " best time| start time| groupe| prive| inclus| dormir| heberg| lions | vertige| fauteuil roulant| enfants|"
        " venir nous chercher| jumelles| bottes| apporter| meilleure period| moustique| paludisme|itsinda|"
        "ryihariye|ifunguro|kurara|turara|icumbi|intare|inzovu|ubwoba|kagare|imodoka|bambara|ibihe byiza|malariya|"
        "duhagurukira| kikundi| binafsi| chakula| kulala| malazi| simba | tembo| twiga| watoto| mavazi| buti |"
        " msimu| wakati mzuri| hatari| mbu | malaria|私人团|包含|含餐|狮子|大象|恐高|轮椅|小孩|孩子|望远镜|最佳|"
        "危险|蚊子|老人|难度|几人团|向导"
    ),
    "price": (
        " price| pricing| cost| how much| hw much| how expensive| prix | combien| coute| cout | tarif| c'est cb|"
        " cb | cmb | cher |igiciro|ibiciro|angahe|bangahe|zingahe|bingahe|ngahe |amafaranga|frw|birahenze|igura|"
        "bishyura ang| bei| gharama|ngapi|kiasi gani|pesa ngapi|shilingi|mnauzaje|yanauzwaje|inauzwaje| sh |ghali|"
        "价格|价钱|价位|多少钱|怎么卖|几块|多少米|几钱|什么价|贵|多钱|价目|啥价|报价|tugura|bigura|zigura|"
        "byazamutse|gura gute| zinagharimu| inagharimu| inauzwa| zinauzwa|咋卖|涨价"
    ),
    "discount": (
        " discount| cheap| wholesale| reduc| rabais| promo| remise| moins cher| baisser|mugabany|igabanuka|"
        "igabanyir|mwagabany| punguzo| bei nafuu| rahisi| nipunguz|便宜|优惠|打折|折扣|批发|活动|满减|少点|"
        " student| etudiant| coupon| voucher| code promo| bulk|bagabanyirizwa|abanyeshuri| wanafunzi| kwa jumla|"
        "学生价|量大"
    ),
    "stock": (
        " in stock| stock| availab| left | got any| sold out| restock| still have| out of | disponible| dispo|"
        " rupture| reste | reste-t| il reste| encore du| avez encore| epuise| reappro| arrivage| fini |bisigaye|"
        "isigaye|hasigaye|usigaye|birahari|zirahari|irahari|murahari|murafite|mufite|muragifite|byashize|haracyari|"
        "hakiri|igihari|kiboneka|mubifite|bihari|harabura|mugifite| bado mna|mko na| ipo | zipo|kipo |mnayo|mnazo|"
        "zimebaki|yamebaki|imebaki|imeisha|zimeisha|stoo|inapatikana|itapatikana|mkonayo|有货|现货|库存|还有吗|"
        "还有没|还有货|还有不|缺货|断货|卖完|补货|剩|卖光|售罄|抢光|上架|够不够|数量够|没货|到货了吗|还能买|"
        "ziraboneka|biraboneka|zihari|yarashize|zashize|zihagije|vipo|haijaisha|haikuisha|bado ziko|za kutosha|"
        " finie| finis| back in| come back|yamekwisha|imekwisha|zimekwisha|zimerudi|vimerudi|imerudi|yagarutse|"
        "zagarutse|回来了没|还做不做| enough| still available| run out| any more of| are left| last one| assez|"
        " en reste| plus en vente|karahari|arahari|mwazibona|ihari |ikiboneka|nimushyiramo| bado ipo| bado zipo|"
        " za kutosha|够吗|还卖|断了|有多少"
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
        " browsing| look around| what do you sell| what do you have| what's for sale| everything| best sell|"
        " popular| recommend| what else| more products| boutique| magasin| qu'est-ce que vous avez| vous avez quoi|"
        " vendez quoi| autre chose| nouveautes| assortiment|mucuruza iki|mugurisha iki|mufite iki|ibindi mufite|"
        "amoko|mu iduka|mungira inama|mnauza nini|mna nini|kuna nini|aina gani|naangalia tu|mnashughul|"
        "vinavyonunul|推荐|热销|爆款|逛|有什么|有哪些|卖什么|哪几种|还有别的|看看别的|都有啥| what kinds|"
        " which kinds| what types| sortes de| quels types|ubuhe bwoko|bwoko ki|izihe |zihe |aina zip|menu yote|"
        "都有哪|什么样的|各种"
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
        "uchachu|imelimwa|wakulima|ubora wake|naipikaje|tarehe ya kuisha|ikishafungul|maelezo kamili|"
        "jinsi ya kupika|jinsi ya kutumia|vifuko vingapi| halal| kosher| spoon| scoop| per cup| cups| grind|"
        " heat up| microwave| steam| freez| storage| bitter| sour | smooth| fruity| floral| light roast| washed|"
        " bourbon| made of| made with| in a box| per box| with milk| v60| moka| aeropress| casher| cuillere| tasse|"
        " moudre| vapeur| congel| conserv| fruite| acide| corse| lave | fait de| par boite| avec du lait|"
        " cafetiere| piston| filtre|halali|ikiyiko|gikombe|gusya|shyushya|bayitegura|sharira|butumburuke|misozi|"
        "umuhinzi|abahinzi|koperative|ihingwa|yokejwe|yakaranzwe|ibigize|umunyu| kijiko| kikombe| kusaga|"
        " pasha moto| kupasha| mvuke| gandisha| chungu| tamu | nyepesi| mwinuko| mkulima| shamba gani| imeundwa|"
        " vipande vingapi| na maziwa|清真|一勺|一杯|研磨|微波|蒸|冷冻|酸度|果香|花香|苦味|顺滑|水洗|日晒|波旁|"
        "一盒几个|加奶|法压|摩卡壶|挂耳|冷萃|原料"
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
        "huduma kwa|niunganish|人工|真人|转人工|找客服|老板在|经理|活人|打电话给我|找个人|店主|联系方式给|"
        " real people| actual people| someone who| vraies personnes| vrais gens|abantu koko|umukozi uzi|"
        " watu kweli| mfanyakazi|工作人员|会说| speak to| talk with| supervisor| contact| email address| hotline|"
        " joindre| contacter| superviseur|muntu ubizi|umuntu unsubiza|imeyili yanyu|email yanyu|boss | mawasiliano|"
        " wasilian| barua pepe| namba yenu| bosi|联系你们|主管|负责人"
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
        " mal ecrit| pas le bon| pas la bonne| incorrect|si yo |atari yo|siryo|nibesh|ikosa|amakosa|nabi |"
        "si sahihi|nimekosea|makosa|kosa |haiko hivyo|halijaand|写错|填错|搞错|有误|填反|打错|弄错|不对|错了|错|"
        " old number| old address| mal tape| ancien numero| ancienne adresse|ya kera|ya zamani|旧号|旧地址|应该是"
    ),
    "language_word": (
        " language| langue|rurimi|ururimi|indimi|icyongereza|igifaransa|cyongereza|gifaransa| lugha| luga |语言|"
        "语种| german| spanish| arabic| portuguese| italian| russian| japanese| allemand| espagnol| arabe|"
        " portugais| italien|kidage|cyesipanyoli|kiyapani|cyarabu|giporutigali|kijerumani|kihispania|kiarabu|"
        "kireno|kijapani| lingala|德语|西班牙语|阿拉伯语|葡萄牙语|日语|韩语|俄语"
    ),
    "currency_word": (
        " currenc| devise| convert|ivunjisha|madolari|mayero|manyarwanda|avunj| sarafu|shilingi|pesa ya|pesa yetu|"
        "货币|币种|汇率|换算|币| in euros| in dollars| en euros| en dollars| kwa dola| kwa euro|ayahe mafaranga|"
        "mafaranga yo mu|用美元|用人民币|标价|计价"
    ),
}
