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
    # How it is said, and what it is not about.
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
        " not | don't| dont| doesn't| didn't| can't| cannot| isn't| won't| never| without| pas | jamais| aucun| sans |nta |"
        " nti| sin| ntabwo| haja| siku| sija| sina | hakuna| bila | siwezi|没|不|无|未"
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
