"""What words of five languages have in common: from a concept to the ways to say it, in folded form.

A blank marks the edge of a word: " pay" is a beginning, " pay " a whole word, "njye " an end. So a stem found in one
language teaches what it is for in all of them.
"""

WORDS: dict[str, str] = {
    # What is done.
    "delete": (
        " delet| eras| remov| rmv | wipe| clear | empty| scrap| drop | get rid| take out| take the| take it out|"
        " leave out| kick out| supprim| suppression| suppr| supr | effac| enlev| retir| vider | videz| vide la|"
        " vire | virer| virez| ote | otez| oter | detrui| nettoy| raye| debarrass|siba |sibe |musib|gusib|nsibi|"
        "sibire|kuramo|kuremo| kura |mukur|gukura|ukure|kuraho|kureho|vanamo|vanaho|vaneho|ivanemo|jugunya|sukure|"
        " futa| fute| futi|ifut|ufut|mfut|tufut|afute| ondo|iondo|kuondo|uondo| toa |itoe |itoeni| yatoe| vitoe|"
        " toeni|nitoe| fyeka| safisha|itupe|删|清空|清除|清掉|清零|抹|注销|去掉|拿掉|移除|移走|移出|拿走|扔掉|消除|"
        "销毁|清一下"
    ),
    "forget": " forget| forgotten| oubli|ibagirw|yibagir|kwibagir| kusahau| sahau|忘记|遗忘|忘了|忘掉",
    "send": (
        " send| hand over| share | envoy| envoi| transm|ohereze |ohereza |oherereza|nyohere|mpereze| nitumi| nitume|"
        "mnitum|tuma |tume |发给|发我|发一|发份|发个|传给|给我发"
    ),
    "copy": (
        " export| download| copy| copies| as a file| a file| fichier| copie| telecharg| sauvegard| portabilit| pdf |"
        " json| releve |kopi |inyandiko|dosiye|idosiye|fayili|raporo|ihereze|bika byose| nakala| pakua| faili|"
        " ripoti| hati |导出|下载|副本|拷贝|备份|一份文件|文件|打包|索取|底"
    ),
    "keep": (
        " keep| stor| save| saved| remember| conserv| garde| gardez| enregistr| collect| record| stocke| track me|"
        "mubika|mubits|kubika|ubika|bibik|kubik|mumbitse|mwabitse|mwanditse|mufiteho|mumfiteho| hifadh|mnahif|"
        "mnatunz|kutunza|mmehif|imehif|mmeandik|mnakusany|mlichokus|inarekod|保存|收集|存着|存下|留着|记录了|存了|"
        "存不存|存多久|存哪"
    ),
    "know": (
        " know about| know of| you know| sait| savez| sais tu| sais-tu|mumenya|muzi |muziho|uziho|mnajua|mlijua|"
        "mjue |unajua| unakijua|知道我|掌握|了解我"
    ),
    "show": (
        " show| see | view| look| list | list of| voir | montr| affich| regard| consult|ereka |nyereke|unyereke|"
        "kureba| reba |ndebe|urutonde| onyesh|nionyesh|nione |kuona | orodha| angali| tazama|看看|看下|看一下|显示|"
        "给我看|瞧|列一下|列出|查看|看购|发我看"
    ),
    "tell": (
        " tell me about| describe| more about| details on| parlez moi d| parle moi d| plus d'info| en savoir|"
        " description|mbwira ibya|bisobanur|sobanur| niambie kuhusu| eleza| nieleze| elezea|介绍|讲讲|了解一下|详细|"
        "说说"
    ),
    "track": (
        " track| statut| status| suivi| suivre| localis| news about| any news| on the way| en route| des nouvelles|"
        "kurikiran|kurikirana|bigeze|igeze|ageze|byageze|mu nzira| fuatili| hali ya od| imefika| umefika|utafika|"
        "kufuatil| iko njiani|njiani |物流|进度|状态|到了没|到没|查一下订单|查物流|发货了|寄出|发了没|派送|签收|"
        "运到哪|走到哪|快递到|到哪"
    ),
    "arrive": (
        " arriv| get here| be here| recu | recev|gera |geraho|yageze|zigera|byangeraho|kumgeraho| fika | itafika|"
        " fike |inafika|kufika|mnafika|到货|能到|收到|几天到"
    ),
    "ship": (
        " ship| deliver| livr| expedi| courier| postage| do you post| dhl| frais de port| transporteur| colis|"
        " point relais| international|kohereza|mwohereza|mwohere|kugeza |mugeza |mugeza|kugezwa|mugera|kubigeza|"
        "mutugezaho|mwangezaho|kubyohereza|delivry|livreur|transport|mukohereza|mubitwara|ubwikorezi| usafirish|"
        "safirish| peleka| mnapelek|kumpelek|mnaleta|mtaniletea|mnatuma|mnafikish|fikish|mzigo ukifik|"
        " gharama za usaf| usafiri |发货|快递|运费|包邮|配送|送货|送到|寄到|邮费|邮寄|怎么寄|空运|海运|直发|加急|"
        "送得到|寄吗|能寄|直邮"
    ),
    "customs": (
        " customs | import dut| duty| douane| taxe| import tax|gasutamo| imisoro| umusoro| forodha| ushuru|海关|关税|"
        "清关|税"
    ),
    "pay": (
        " pay | paying| pays | paid| payment| credit card| cards | momo | momo| mpesa| m pesa| m-pesa| cash| visa ok|"
        " paypal| alipay| transfer| payer | paie | paiement| payez| paye | carte bancaire| carte ban| especes|"
        " virement| regler | cheque| rib | wave | western| acompte|ishyura|kwishyura|nishyura|nishyure|yishyura|"
        "ubwishyu|kwishura|nishura|sheki| lipa| kulipa|nitalip|nalipa|nalipia|malipo|nilipe|nlipe|namlipa|lipwe|"
        " hela taslimu| tigopesa|mkononi|deposit|benki|付款|支付|微信支付|支付宝|刷卡|现金|货到付|转账|付钱|付吗|"
        "能付|花呗|信用卡|银联|收款|预付|分期|扣款|手续费"
    ),
    "invoice": " invoice| receipt| facture| fagitire|inyemeza|ebm | risiti| ankara |发票|收据",
    "return": (
        " return| refund| exchang| swap| money back| send back| send it back| guarantee| warrant| rembours| retour|"
        " retract| echang| garanti| renvoy| reprend| rendre l|subizwa|gusubiz|nsubiz|subizanya|garura|guhinduriz|"
        "guhindurirw|byasubij|kuguranish|nahinduza|nabihinduza| rudish|kurudish|nikirudish| rejesh|kurejesh|"
        "mtarejesh| marejesho| fidia| badilishiw|dhamana|退货|退款|退掉|退回|退钱|退吗|退换|换货|换一个|质保|保修|"
        "七天|无理由|赔|售后|寄回|运费险"
    ),
    "cancel": (
        " cancel| cancle| annul| abort| call off| withdraw| void | revok| stop my| stop the| don't ship| don't send|"
        " arrete la| arretez la| stopp| bloquez l| resili| desist| renonc|hagarik|guhagarika|muhagarike|kansera|"
        "gusesa|ntimwohere|ntimukohere|mureke| sitish| ghairi|kughairi| katish| batil|simamish|msitume|msimamish|"
        "isiendelee|siendelei|取消|撤销|撤单|退订|退单|作废|拦截|停止发|别发货|不发了|关掉"
    ),
    "buy": (
        " buy| purchase| i'll take| ill take| i want to order| wanna| gimme| give me| i'll have| get me| i need|"
        " i'd like| achet| prends | prendre| voudrai| je veux| donne | donnez | servez|kugura|ngura|nzagura|ndagura|"
        " mpa | ndashaka| nshaka|nkeneye|ndafata|mungurir| mfata |nyihe|nifuza kugura| nunua| nataka| naomba| nipe|"
        " nahitaji| nachuku|ningepend|nitachuk|chukua|我要买|我要|要买|给我来|买|来一|来两|来三|来个|拍下|拍|入手|"
        "想要|订购|抢到|购买|要了|来几"
    ),
    "add": (
        " add | add it| put | ajout| mets | mettez| mettre| rajout|ongera|ongeraho|kongera|shyiramo|shyira mu|"
        "nshyirira|nongere|ongeza |ongezea|niongez| weka | niwekee|加到|加入|加购|放进|放入|加上|加一|加两|添加|再加"
    ),
    "also": (
        " also| plus | as well| one more| another| too | aussi| en plus| encore un| et aussi|na none |indi |ibindi|"
        " pia | nyingine| zingine|再来|另外|还要|再拿"
    ),
    "checkout": (
        " checkout| check out| chekout| place the order| place my order| finish| finali| complete| proceed| ready to|"
        " that's everything| submit| wrap it| to payment| valider| finalis| termin| passer la com| passer comm|"
        " passer a la| procede| conclu| cloturer ma com| caisse| je commande| l'addition|rangiza|rangize|dusoze|"
        "nsoza|gusoza|birangire|tujye kwish|ngiye kwish|emeza komande| maliza| nimemaliza|tumemaliza|kamilish|"
        " thibitisha oda| thibitisha man| lipia| niko tayari kulip| twende kwenye mal|funga hesabu|tufunge|chekauti|"
        "结账|结算|结帐|下单|买单|埋单|付钱|去付|提交订单|确认订单|算账|确认购买|付款吧|现在付|就这些|没别的了|"
        "不买别的"
    ),
    "again": (
        " again| same | repeat| reorder| usual| as always| last time| previous order| redo | re order| re-order|"
        " meme chose| pareil| comme d'hab| habituel| derniere fois| comme la| repet| idem| renouvel| racheter|"
        " remets| relanc| identique| a nouveau| comme avant| precedent|subiramo|bushize|nk'ubushize|gusubiramo|"
        "bisubire|iyashize|ishize|nk'iby|nsubirira|nk'ibya|bya buri|nk'uko nab| tena kama| kama mara| kama kawaida|"
        " ile ile| vile vile|vilevile| yale yale| rudia|irudie|nirudie|kawaida yangu|kama ile|kama zile|"
        "niliyoagiza mwezi|再来一单|同样|一样的|老样子|上次|上回|照旧|复购|回购|再买|重复|老规矩|原来那|照上|再次购|"
        "重新下单"
    ),
    "book": (
        " book | booking| reserv| sign me| sign us| ticket| seats| spots| put us down| inscri| inscrire| billet|"
        " places pour| place pour| participer|kubika umwanya| imyanya|umwanya|bukinga|kwiyandikish|mutwandik|"
        "twandike|bukingi| buk | bukin| nibukie| wekea nafasi| nafasi za| weka nafasi|nisajil|niandik|tuandik|"
        "hifadhi nafasi|kujiandikisha| tiketi|预订|预定|报名|预约|参团|参加|订两|订三|订四|订一|订个|报个|名额|订位"
    ),
    "change": (
        " change| switch| edit| update| fix | correct my| move the| modif| changer| corrig| rectif| remplac| decal|"
        "hindur|guhindura|mpindur|kosor|ikosor|gukosora| badili|kubadili|ibadilish| rekebish|kurekebish|改一下|修改|"
        "更改|更正|改期|换地址|变更|改成别|重新填|修正|换成|改"
    ),
    "make_it": (
        " make it| make that| i meant| meant | instead| actually| i said| set it to| plutot| finalement| au lieu de|"
        " je voulais dire| mettez-en| mets-en| passe a |ahubwo|nashakaga kuvuga|mubigire|bigire|zibe |nizibe|kibe |"
        "aho kuba|bigere kuri|zigere|ziwe | iwe | badala ya|nilimaanisha|nilitaka| zifike|改成|改为|变成|换成|调到|"
        "不是.|应该是|弄成|改到"
    ),
    "less": (
        " less| fewer| reduce| lower| minus| only one| decrease| moins| diminu| redui| enleve la moitie|gabanya|"
        "gabanyaho| punguza|ipungu|减|少一|少两|减少|少要|少来"
    ),
    "more_of": (
        " double| increase| increas| augment| doubl|ongera zigere|kubibiri|ongeza iwe|ongeza zifike|翻倍|加倍|加到|"
        "增加|多要|多加"
    ),
    "only": " only| just one| juste un| seulement| gusa | pekee| tu |只要|就要|只有|只",
    "speak": (
        " speak| talk | write to| reply in| answer in| parle | parlez| parler | discuter|vuga |muvuga|kuvuga|vugisha|"
        "kuvugisha|tuvugane|mvugane|kuvugana| ongea| zungumz|kuongea|说话|聊|讲|说"
    ),
    "skip": (
        " skip| next question| move on| pass | leave it| leave that| rather not| prefer not| not needed|"
        " don't have one| passer | passons| sauter| saute | suivant| question suivante| pas besoin| laisse ca|"
        " plus tard pour| facultatif|simbuka|tambuka|komeza gusa|gikurikira|ikurikira|tuzabigaruka| ruka | ruka|"
        "endelea tu|inayofuata|achana na hi|songa mbele|iache|跳过|略过|下一步|下一题|下一个问|不填|不想说|空着|留空|"
        "不提供|过吧|省了|往下|先不管"
    ),
    "stop_want": (
        " don't want| dont want| anymore| changed my mind| after all| je n'en veux plus| veux plus| plus de |"
        " change d'avis|sinkibishaka|sinkishaka|sinkiyishaka|simbishaka|nahinduye igitek|sinkigura|simwukeneye|"
        "siitaki|sitaki tena|sihitaji|nimebadili|nimeghairi|不要了|不想要|不想买|改主意|不买了"
    ),
    "help": (
        " help| how does this| how do i use| how do i order| guide me| instruct| explain| i'm lost| confus| assist|"
        " aide| aider| aidez| comment ca march| comment faire| perdu| mode d'emploi| secours| tuto| coup de main|"
        "mfasha|mumfashe|ubufasha|mwamfasha|nkore iki|bikora|nabigenza|nyobora|ngo ngure|nkoresha|koresha iyi|"
        "intambwe|sinzi uko| saidi| msaada|nisaidi|mnisaid| nifanye|natumia|natumiaje|maelekezo|mwongozo|sielewi|"
        "inafanya kazi|帮帮|帮助|帮我一下|怎么用|怎么操作|怎么弄|不会用|教教|不懂|怎么买|怎么下单|指导|指令|流程|"
        "新手|说明|提示|怎么订购|咋整|功能|问你|做什么"
    ),
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
        "还有没|还有货|还有不|缺货|断货|卖完|补货|剩|卖光|售罄|抢光|上架|够不够|数量够|没货|到货了吗|还能买"
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
        "过敏|多大|几克|农民|谁种|怎么保存|采的"
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
        "没收到货|压坏|不符|碎了"
    ),
    "idea": (
        " you should| should sell| why don't| would be nice| would be great| would be good| i wish| idea| suggest|"
        " could you offer| please make| please stock| i'd buy| thought about| would you sell| devriez| pourquoi pas|"
        " ce serait| dommage| j'aimerais que| j'aurais aime| une idee| propose | faut penser| mettez du|mwagombye|"
        "mwakabaye|byaba byiza|igitekerezo|muzazane|mwazazana|mwazana|mukwiye|muzakore|muzongereho|mwibuke kuzana|"
        "mwakora|mwayizana|mngeuza|ingekuwa|mngelet|mngetengen|wazo |napendekez|pendekezo|leteni|mlete|muulete|"
        "zingekuwa|tengenezeni|mtaleta|建议|希望你们|要是有|能不能出|出个|可以出|能出|考虑出|如果有|许愿|开发|应该做|"
        "为什么不卖|可以做|能加个|搞个|就好了"
    ),
    "not_sold": (
        " honey| macadamia| decaf| pods| capsule| chocolate| avocado| green tea| basket| imigongo| gift| 1 kg| mugs|"
        " t-shirt| t shirt| vanilla| spices| banana| juice| peanut| shoes| cold brew| noodle| candy| miel | avocat|"
        " panier tresse| coffret| cadeau| savon| chocolat| sucre | lait | vanille| tisane|ubuki|isukari|igitenge|"
        "imigongo|avoka|inkweto|tangawizi|igikoma|vanilla|ibihumyo|divayi|ubunyobwa|urutoki|impano|amata| asali|"
        " sukari| kitenge| maziwa| parachichi| sabuni| uji | karanga| juisi| pipi| uyoga| biskuti| divai| iliki|"
        "mdalasini|蜂蜜|低因|抹茶|可可|薯片|面膜|花生|牛油果|绿茶|奶茶粉|公斤装|啤酒|火锅底料|巧克力|香草|礼盒|杯子|"
        "辣条"
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
