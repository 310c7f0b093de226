"""What people write about that no shop answers, in words of five languages: as `deeds`, for the world outside.

Each topic that all languages share lets the examples of one language keep it out in the others.
"""

ELSEWHERE: dict[str, str] = {
    "firm": (
        " amazon| jumia| starbucks| luckin| netflix| spotify| carrefour| ikea| uber | bolt | glovo| aliexpress|"
        " temu | shein| alibaba| tesla| toyota| samsung| huawei| iphone| android| google| youtube| tiktok|"
        " instagram| facebook| whatsapp web| mcdonald| kfc | nike | adidas| walmart| tesco| lidl| aldi | sncf|"
        " ryanair| air france| emirates| rwandair| kenya airways| ethiopian air| ebay| canal | dstv| costa coffee|"
        " nespresso|瑞幸|星巴克|京东|拼多多|爱奇艺|腾讯|华为|小米|苹果手机|麦当劳|肯德基|美团|滴滴|抖音|优酷|快手|"
        "家乐福|沃尔玛|航空|特斯拉|耐克|顺风车|盒马|亚马逊|饿了么|哔哩|b站"
    ),
    "subscription": (
        " gym| membership| subscription| salle de sport| abonnement| fitness|abonema|abonnema|siporo| usajili|"
        " mazoezi|健身|会员卡|会员怎么|订阅|年卡"
    ),
    "repair": (
        " descal| repair| fix my| tire | tyre| plumb| leaks| unlock| detartr| repar| pneu| debloqu| fuite| panne|"
        " installer|yapfuye|nayikora|gukanika|ipine| tairi|natengenez|kutengeneza|kufungua|inavuja| pancha|除垢|修|"
        "解锁|轮胎|坏了怎么|换轮|漏水|蓝屏|死机"
    ),
    "grow": (
        " grow | growing| i grow| plant | planting| garden| balcon| farm in| harvest| fertili| pousser| jardin|"
        " potager| cultive d| je cultive| recolte|nahinga|mpinga|guhinga|duhinga|umusaruro|busitani|ifumbire y|"
        " nalima| kulima| nipande| kupanda| panda vipi|bustani|mavuno| mbolea|种咖啡|种辣椒|怎么种|阳台|种植|"
        "我家种|施肥|花园|收成|收购"
    ),
    "market": (
        " share price| shares| stock price| stock market| futures| exchange rate| bitcoin| crypto| invest|"
        " mortgage| loan| bourse| action | actions | cours de| cours du| taux de change| pret | hypothe|imigabane|"
        "isoko rya|inguzanyo|ku isoko ry| hisa | hisa za|soko la | mkopo| uwekezaji|股价|股票|期货|大盘|基金|"
        "汇率多少|利率|房贷|贷款|比特币|行情|理财"
    ),
    "famous": (
        " trump| messi| ronaldo| beyonce| biden| macron| obama| musk | taylor swift| aya nakamura| mbappe|"
        " diamond plat| meddy| the ben| bruce melodie| davido| burna|特朗普|周杰伦|马斯克|梅西|拜登|刘德华|明星|"
        "歌手|谁演"
    ),
    "invent": (
        " invent| discover| who wrote| who built| history of| decouv| qui a ecrit| qui a construit| histoire de l|"
        "wavumbuye|vumbuye|yavumbuwe|amateka y|aligundua|iligunduliwa|nani aliandika|historia ya|发明|发现了|"
        "谁写的|谁建|历史上|朝代"
    ),
    "cook": (
        " recipe| cake| bake | lasagn| pizza| omelet| pancake| soup | recette| gateau| cuisin| cuire d| crepe|"
        " tarte|gato |guteka |keki|resept|umutsima|resepi| mapishi| kupika| chapati| pilau| ugali|菜谱|蛋糕|做饭|"
        "红烧|炒|包饺子|食谱|面包怎么|饼干怎么"
    ),
    "animal": (
        " dog| dogs| cat | cats | puppy| horse | parrot| chien| chat | chaton| cheval|imbwa|injangwe|ihene|inkoko|"
        " mbwa| paka | ng'ombe| kuku |狗|猫|宠物|鸡|养鱼"
    ),
    "code": (
        " python| java | javascript| html| css | sql | excel| script| code in| function that| program |"
        "programme en| algorithm| debug|porogaramu| programu|代码|排序|编程|写个程序|爬虫|脚本|表格函数"
    ),
    "job": (
        " job| jobs| hiring| vacanc| recruit| internship| salary| my cv| resume | emploi| embauch| stage| salaire|"
        " lettre de motiv|akazi ko|gusaba akazi|mutanga akazi|imirimo|umushahara|stage | nafasi za kazi| ajira|"
        " mshahara| kazi ya |招人|招聘|实习|简历|工资|兼职|找工作|面试"
    ),
    "body": (
        " headache| my head| pill| fever| lose weight| kilos in| diet| pregnan| symptom| medicine| doctor| dentist|"
        " malaria treat| mal a la tete| maigrir| perdre du poids| perdre| fievre| medicament| medecin| grossesse|"
        "ndwaye|umutwe|umuriro|ibiro icumi|natakaza ibiro|umuganga|inzoka zo|imiti|naumwa|kichwa|homa| dawa ya|"
        "daktari|kupunguza uzito|kupunguza kilo|mimba|头疼|头痛|发烧|吃什么药|减肥|瘦|怀孕|医生|牙疼|感冒|失眠"
    ),
    "wake": (
        " wake me| alarm| timer| remind me| set a reminder| reveil| rappelle moi| minuteur|nkangura|mbyutsa|"
        "unkangure|alarume|niamsh|kengele|nikumbush|叫醒|叫我起|闹钟|提醒我|定时|倒计时"
    ),
    "translate": (
        " translat| how do you say| say in| traduir| tradui| comment dit on|semura|hindura mu|bavuga ngo|tafsiri|"
        "inaitwaje kwa|翻译|用英语怎么说|怎么说"
    ),
    "sky": (
        " eclipse| moon| planet| horoscope| zodiac| star sign| the sun | weather| forecast| sunny| snow| lune |"
        " soleil| astro| meteo| quel temps| pleuv| neige|ubwirakabiri|ukwezi kuz|izuba|horosikopi|ikirere|imvura|"
        "iteganyagihe|nyota yangu|mwezi utapat|kupatwa|hali ya hewa| mvua| jua |月食|日食|运势|星座|天气|下雨|下雪|"
        "气温|月亮|属相"
    ),
    "sum": (
        " times | multipl| square root| divided| equals| percent of| fois | racine| divise| font | equation|gukuba|"
        "kugabanya na|kwikuba|imibare| mara ngapi| gawanya| kipeo|hesabu ya|等于|乘以|乘|除以|平方|方程|根号|百分之"
    ),
    "ride": (
        " flight| train | trains| airline| airport| bus to| taxi| cab | rent a car| uber to| vol | avion| aeroport|"
        " louer une voiture| voiture a louer| metro|indege|ikibuga cy|bisi|tagisi|gukodesha imodoka|moto yo| ndege|"
        " teksi| basi la| treni| sgr | gari la kukodi| kukodi gari|火车|地铁|航班|机票|租车|打车|高铁|公交|飞机"
    ),
    "airtime": (
        " airtime| data bundle| megabyte| bundles| top up my phone| wifi| forfait| recharge| credit telephon|"
        " internet|megabayiti|ama inite|mega za|interineti|murandasi| bando| bundle| vocha|intaneti|话费|流量|宽带|"
        "充值|网速"
    ),
    "sport": (
        " score| won the| match| football| soccer| world cup| league| basketball| nba | foot | ligue|"
        " coupe du monde| a gagne| buts|umupira|umukino|yatsinze|rayon sport|apr fc|ikipe| mpira|simba na yanga|"
        "ligi|timu ya|walishinda|ziligongana|国足|踢|比分|球赛|世界杯|联赛|篮球|冠军|足球"
    ),
    "fun": (
        " joke| poem| song| movie| film | novel| book should| read a book| lyrics| game | sing | riddle| story|"
        " blague| poeme| chanson| livre | roman| jeu | devinette| histoire drole|urwenya|umuvugo|indirimb|filime|"
        "igitabo|umukino|inkuru|kichekesho|utani|shairi|wimbo|filamu|kitabu|mchezo|hadithi|kitendawili|笑话|写诗|"
        "写首|唱|电影|小说|新专辑|歌词|游戏|讲个故事|猜谜|电视剧|综艺"
    ),
    "rule": (
        " president| election| minister| parliament| capital of| population| war | religion| god | politic|"
        " capitale| guerre| ministre| habitants|perezida|amatora|minisitiri|umurwa mukuru|abaturage|intambara|"
        "politiki| rais | uchaguzi|waziri|mji mkuu|vita |siasa|总统|选举|首都|人口|战争|宗教|政治|总理|法律"
    ),
    "home": (
        " apartment| rent an| house for| furniture| sofa| fridge broken| hotel| booking com| visa for canada|"
        " passport| driving lic| school| exam| homework| university| appartement| loyer| passeport| permis de cond|"
        " devoirs| ecole| examen| universite|icumbi|inzu yo|hoteli|pasiporo|ishuri|ikizamini|umukoro|kaminuza|"
        " nyumba ya|kupanga nyumba| pasipoti|shule|mtihani|chuo kikuu|租房|房价|酒店|护照|驾照|学校|考试|作业|大学|"
        "高考|沙发"
    ),
}
