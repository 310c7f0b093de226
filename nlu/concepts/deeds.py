"""What is done, in words of five languages: from a concept to the ways to say it, in folded form.

A blank marks the edge of a word: " pay" is a beginning, " pay " a whole word, "njye " an end. So a stem found in one
language teaches what it is for in all of them.
"""

DEEDS: dict[str, str] = {
    "delete": (
        " delet| eras| remov| rmv | wipe| clear | empty| scrap| drop | get rid| take out| take the| take it out|"
        " leave out| kick out| supprim| suppression| suppr| supr | effac| enlev| retir| vider | videz| vide la|"
        " vire | virer| virez| ote | otez| oter | detrui| nettoy| raye| debarrass|siba |sibe |musib|gusib|nsibi|"
        "sibire|kuramo|kuremo| kura |mukur|gukura|ukure|kuraho|kureho|vanamo|vanaho|vaneho|ivanemo|jugunya|sukure|"
        " futa| fute| futi|ifut|ufut|mfut|tufut|afute| ondo|iondo|kuondo|uondo| toa |itoe |itoeni| yatoe| vitoe|"
        " toeni|nitoe| fyeka| safisha|itupe|删|清空|清除|清掉|清零|抹|注销|去掉|拿掉|移除|移走|移出|拿走|扔掉|消除|"
        "销毁|清一下|uyireke|wabinkuriramo|yakure| vana |yivanemo|ndayihagaritse muri cart|nitolee|iwe tupu| sors |"
        " sortez l| sors-le| vide le| retire|yivane|bikuremo|tolea mbali|tolea| toa hiy| toa hay"
    ),
    "forget": (
        " forget| forgotten| oubli|ibagirw|yibagir|kwibagir| kusahau| sahau|忘记|遗忘|忘了|忘掉|ibagirwe|nisahau"
    ),
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
        "运到哪|走到哪|快递到|到哪|kuna habari|hari amakuru ya|amakuru ya komande|habari ya oda|到了吗|发了吗|"
        " where is my| where's my| wheres my| tracking| driver| rider| ou est ma| ou est mon| ou en est| coursier|"
        "umumotari|umushoferi|biri he|ari he|iri he|byaravuye|byoherejwe|yoherejwe|sindabona| iri wapi| uko wapi|"
        " iko wapi| dereva| boda| imetumwa| umetumwa| sijapokea|在哪了|骑手|快递员|还没到|还没收到|发出"
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
        "送得到|寄吗|能寄|直邮| insur| by air| by sea| pick it up| packag| packed| post office| abroad| overseas|"
        " assurance| emball| la poste| a domicile| etranger|ubwishingizi|babifatira|bipfunyik|sosiyete itwara|"
        "iposita|mu mahanga|mu rugo|babizana|yabizana|uzabizana| bima | kwa ndege| kwa meli| kuchukua mwenyewe|"
        " posta| nje ya nchi| mlangoni|保险|自提|包装|打包|上门|国外|海外|邮局|顺丰|中通|圆通"
    ),
    "customs": (
        " customs | import dut| duty| douane| taxe| import tax|gasutamo| imisoro| umusoro| forodha| ushuru|海关|关税|"
        "清关|税"
    ),
    "pay": (
        " pay | paying| pays | paid| payment| credit card| cards | momo | momo| mpesa| m pesa| m-pesa| cash|"
        " visa ok| paypal| alipay| transfer| payer | paie | paiement| payez| paye | carte bancaire| carte ban|"
        " especes| virement| regler | cheque| rib | wave | western| acompte|ishyura|kwishyura|nishyura|nishyure|"
        "yishyura|ubwishyu|kwishura|nishura|sheki| lipa| kulipa|nitalip|nalipa|nalipia|malipo|nilipe|nlipe|namlipa|"
        "lipwe| hela taslimu| tigopesa|mkononi|deposit|benki|付款|支付|微信支付|支付宝|刷卡|现金|货到付|转账|付钱|"
        "付吗|能付|花呗|信用卡|银联|收款|预付|分期|扣款|手续费| merchant number| mobile money| numero marchand|"
        " code marchand| depot | en ligne par| kode yo kwishyur|nimero yo kwishyur|lipa namba| till |"
        "namba ya malipo|airtel| orange money|收款码|扫码"
    ),
    "invoice": " invoice| receipt| facture| fagitire|inyemeza|ebm | risiti| ankara |发票|收据",
    "return": (
        " return| refund| exchang| swap| money back| send back| send it back| guarantee| warrant| rembours| retour|"
        " retract| echang| garanti| renvoy| reprend| rendre l|subizwa|gusubiz|nsubiz|subizanya|garura|guhinduriz|"
        "guhindurirw|byasubij|kuguranish|nahinduza|nabihinduza| rudish|kurudish|nikirudish| rejesh|kurejesh|"
        "mtarejesh| marejesho| fidia| badilishiw|dhamana|退货|退款|退掉|退回|退钱|退吗|退换|换货|换一个|质保|保修|"
        "七天|无理由|赔|售后|寄回|运费险| don't like it| if it breaks| not satisfied| ne me plait pas|"
        " si je n'aime pas|ntabishimye|ntakunze|mwabifata|mudusubiza|bisubizwa|amafaranga ye|muguranira|"
        "kuguranirwa| nisipopenda| sijaridhika| ikiharibika|不喜欢|不满意|包退|包换"
    ),
    "cancel": (
        " cancel| cancle| annul| abort| call off| withdraw| void | revok| stop my| stop the| don't ship|"
        " don't send| arrete la| arretez la| stopp| bloquez l| resili| desist| renonc|hagarik|guhagarika|"
        "muhagarike|kansera|gusesa|ntimwohere|ntimukohere|mureke| sitish| ghairi|kughairi| katish| batil|simamish|"
        "msitume|msimamish|isiendelee|siendelei|取消|撤销|撤单|退订|退单|作废|拦截|停止发|别发货|不发了|关掉|"
        "kureka komande|gusiba komande|ndayihagaritse|nisubiyeho|nayiretse|duhagarir|ifutwe|imefutwa|"
        "nilioagiza nakataa|kansel|msimamishe|nakataa| stop | undo| take back my order| arretez| faites pas|"
        " laissez tomber la com|ntimuyohereze|subika|gusubika|ahirisha|isitumwe|先别发|去不了"
    ),
    "buy": (
        " buy| purchase| can i have| could i have| may i have| can i get| could i get|"
        " je peux avoir| puis je avoir| i'll take| ill take|"
        " i want to order| wanna| gimme| give me| i'll have| get me| i need|"
        " i'd like| achet| prends | prendre| voudrai| je veux| donne | donnez | servez|kugura|ngura|nzagura|ndagura|"
        " mpa | ndashaka| nshaka|nkeneye|ndafata|mungurir| mfata |nyihe|nifuza kugura| nunua| nataka| naomba| nipe|"
        " nahitaji| nachuku|ningepend|nitachuk|chukua|我要买|我要|要买|给我来|买|来一|来两|来三|来个|拍下|拍|入手|"
        "想要|订购|抢到|购买|要了|来几|nzafata|ndayifash|ndawutwaye|natwara|nipatie|naorder|nichukue|tia mfukoni|"
        "naitaka"
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
        " checkout| check out| chekout| place the order| place my order| finish| finali| complete| proceed|"
        " ready to| that's everything| submit| wrap it| to payment| valider| finalis| termin| passer la com|"
        " passer comm| passer a la| procede| conclu| cloturer ma com| caisse| je commande| l'addition|rangiza|"
        "rangize|dusoze|nsoza|gusoza|birangire|tujye kwish|ngiye kwish|emeza komande| maliza| nimemaliza|"
        "tumemaliza|kamilish| thibitisha oda| thibitisha man| lipia| niko tayari kulip| twende kwenye mal|"
        "funga hesabu|tufunge|chekauti|结账|结算|结帐|下单|买单|埋单|付钱|去付|提交订单|确认订单|算账|确认购买|"
        "付款吧|现在付|就这些|没别的了|不买别的|ntumize|dutumize|ndatumije|birahagije|ibyo nafashe nishyure|"
        "nishyure ibyo|ndemeza komande|mfunga komande|kora komande|byose ni ibyo|nta kindi|weka oda| oda iende|"
        "vinatosha|imetosha|hayo ndiyo|hivyo ndiyo|sitaki kingine|sihitaji kingine|nimeshamaliza|nijumlishie|"
        "peleka oda|thibitisha oda|agiza oda| ready to pay|niteguye kwish|niko tayari|nipo tayari| that is all|"
        " that's all| thats all| nothing else| done| c'est tout| j'ai fini| plus rien|ni ibyo gusa|mutumize|"
        "ndarangije|nasoje|nta kindi nongera|ngo birangire|ndi tayari| ni hayo tu| ndio hayo| basi hivyo| tumalize|"
        "没了|就要这些|可以下单|完事|搞定|提交"
    ),
    "again": (
        " again| same | repeat| reorder| usual| as always| last time| previous order| redo | re order| re-order|"
        " meme chose| pareil| comme d'hab| habituel| derniere fois| comme la| repet| idem| renouvel| racheter|"
        " remets| relanc| identique| a nouveau| comme avant| precedent|subiramo|bushize|nk'ubushize|gusubiramo|"
        "bisubire|iyashize|ishize|nk'iby|nsubirira|nk'ibya|bya buri|nk'uko nab| tena kama| kama mara| kama kawaida|"
        " ile ile| vile vile|vilevile| yale yale| rudia|irudie|nirudie|kawaida yangu|kama ile|kama zile|"
        "niliyoagiza mwezi|再来一单|同样|一样的|老样子|上次|上回|照旧|复购|回购|再买|重复|老规矩|原来那|照上|"
        "再次购|重新下单|nirudishie oda|nongera mumpe| oda ile|跟上次| recommand| upya|重新下|再下一单|照着"
    ),
    "book": (
        " book | booking| reserv| sign me| sign us| ticket| seats| spots| put us down| inscri| inscrire| billet|"
        " places pour| place pour| participer|kubika umwanya| imyanya|umwanya|bukinga|kwiyandikish|mutwandik|"
        "twandike|bukingi| buk | bukin| nibukie| wekea nafasi| nafasi za| weka nafasi|nisajil|niandik|tuandik|"
        "hifadhi nafasi|kujiandikisha| tiketi|预订|预定|报名|预约|参团|参加|订两|订三|订四|订一|订个|报个|名额|订位|"
        "mfatira itike|mwadufatira|tuwekee|tuhifadhie|niwekee nafasi|mwandikishe|nichukue hiyo tour|permit|nyandika|"
        "liste y"
    ),
    "change": (
        " change| switch| edit| update| fix | correct my| move the| modif| changer| corrig| rectif| remplac| decal|"
        "hindur|guhindura|mpindur|kosor|ikosor|gukosora| badili|kubadili|ibadilish| rekebish|kurekebish|改一下|修改|"
        "更改|更正|改期|换地址|变更|改成别|重新填|修正|换成|改"
    ),
    "make_it": (
        " make it| make that| i meant| meant | instead| actually| i said| set it to| plutot| finalement|"
        " au lieu de| je voulais dire| mettez-en| mets-en| passe a |ahubwo|nashakaga kuvuga|mubigire|bigire|zibe |"
        "nizibe|kibe |aho kuba|bigere kuri|zigere|ziwe | iwe | badala ya|nilimaanisha|nilitaka| zifike|改成|改为|"
        "变成|换成|调到|不是.|应该是|弄成|改到| rather| correction| not two| en fait| non pas|mu by'ukuri|yonyine|"
        " kwa kweli| zibaki| iwe moja|其实|改要|算错"
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
        " speak| talk | write to| reply in| answer in| parle | parlez| parler | discuter|vuga |muvuga|kuvuga|"
        "vugisha|kuvugisha|tuvugane|mvugane|kuvugana| ongea| zungumz|kuongea|说话|聊|讲|说| write| ecri|nyandik|"
        "andikira|niandik|mniandik|用中文|用英|用法|回复我|跟我说"
    ),
    "skip": (
        " skip| next question| move on| pass | leave it| leave that| rather not| prefer not| not needed|"
        " don't have one| passer | passons| sauter| saute | suivant| question suivante| pas besoin| laisse ca|"
        " plus tard pour| facultatif|simbuka|tambuka|komeza gusa|gikurikira|ikurikira|tuzabigaruka| ruka | ruka|"
        "endelea tu|inayofuata|achana na hi|songa mbele|iache|跳过|略过|下一步|下一题|下一个问|不填|不想说|空着|"
        "留空|不提供|过吧|省了|往下|先不管|icyo kibazo|swali hilo|answer that|to answer|repondre a| kujibu|"
        "gusubiza icyo|这个问题|不想回答| leave blank| leave it blank| blank | laisse vide| laissez vide|"
        "hareke ubusa|ahareke|kireke| acha wazi| acha tupu|空白|先放着| nothing to add| no note| rien a ajouter|"
        " sans message| pas de message|hasige|nta butumwa|dukomeze|dukomereze| sina ujumbe| bila ujumbe|"
        " sitaki kusema| cha kuongeza| tuendelee|没有留言|不留言|没有备注|无备注|下个"
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
        "新手|说明|提示|怎么订购|咋整|功能|问你|做什么| new here| what to type| commencer ici| debut|ndi mushya|"
        " mimi ni mgeni|mgeni hapa|新来的| teach me| walk me through| steps| tutorial| what do i do| commands|"
        " etapes| expliqu|munyigishe|nyigisha|bikorwa gute|nakora iki|hakurikira| nifundish| nielekez| hatua|"
        " nianze wapi| naanzaje|教我|步骤|怎么开始|怎么玩|指引|第一步|怎么搞"
    ),
}
