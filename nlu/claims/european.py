"""Words of English and French in comments, folded, by kind (`kinds`)."""

ENGLISH = {
    "w": """
        i_want_one i'd_take i_would_take i_will_take you_can_count_me_in count_me_in sign_me_up i'm_in im_in
        i_am_in i'm_down im_down i_want i_need i_take i_buy we_want we_need i'll_get i'll_grab i'm_ordering
        i_want_in i_want_it take_my_money i'll_take_it i'll_take_them i'll_take_this i'll_take_that ill_take_it
        i_take_it i_need_it i_need_this i'll_take_one i'll_have_it i'll_buy_it i'm_buying im_buying i'll_buy
        i'm_taking im_taking
    """,
    "v": """
        take taking buy buying need want wants wanna wanting get getting grab grabbing order ordering reserve
        add give gimme gime claim claiming send hold keep save snag snagging cop copping nab book lock put sort
        ship call calling i'll_have i_will_have ill_have can_i_have could_i_have may_i_have let_me_have
        lemme_have i'd_have we'll_have can_we_have could_we_have gotta_have must_have bag_me pass_me sort_me
        hook_me hook_us set_aside throw_in in_for down_for up_for count_me sign_me pencil_me put_me_down
        put_us_down count_us id_like i'd_like we'd_like i_would_like would_like mark_me add_me get_me send_me
        chuck_me pop_me lock_in go_with going_with gotta_get bagging picking pick i'd_love i_would_love
        we_would_love could_do_with could_use would_you_hold would_you_save would_you_put can_u_put can_u_save
        can_u_hold can_u_add hit_me fill_me_up load_me_up i'm_having im_having we're_having let's_do lets_do
        have_to_have do_me we'd_love choose choosing collect collecting bring fetch booking deliver
        you_can_put_me you_can_count_me nabbing snapping snap_up snapping_up scoop scooping keen paying_for
        pay_for chuck toss sling wnat tkae purchase purchasing carry securing we_would_like lemme_get gonna_take
        gonna_get gonna_need make_mine going_for go_for yes_to can_you_put can_you_hold can_you_save
        can_you_reserve can_you_keep can_you_add could_you_put could_you_hold could_you_save could_you_reserve
        could_you_keep could_you_add will_you_hold put_aside
    """,
    "V": "to_have",
    "d": """
        have_ordered have_paid have_bought have_claimed have_purchased have_reserved have_booked have_taken
        have_just_ordered have_just_paid reserved secured booked requested confirmed ordered claimed paid
        checked_out orderd just_paid placed_my_order order_placed order_in order_done
    """,
    "b": "took bought purchased got scored snagged grabbed",
    "m": "mine sold sold_to_me dibs bagsy bagsies shotgun minee mines",
    "s": "i i'll ill i'd i've ive me us we we'll we'd myself i'm im meee memeto",
    "i": """
        your yours ur on_the_list to_the_list it this that these those them the_one this_one that_one this_lot
        these_ones those_ones the_ones ones
    """,
    "p": "abeg please pls plz plss plzz pleas pleease plis plzzz kindly",
    "o": """
        actually sorry oops rather instead i_mean make_that make_it no_wait no_sorry no_make_it oh_no correction
    """,
    "e": "each apiece",
    "&": "and plus n",
    ">": "under_the_name_of for of from under_the_name under_name under",
    "T": "to a",
    "u": """
        lots tin tins tub tubs portion portions case cases crate crates bundle bundles set sets pouch pouches
    """,
    "g": """
        hour hours hr hrs h am pm min mins minute minutes sec secs second seconds day days night nights week
        weeks month months year years yr yrs yo time times thumbs thumb star stars hand hands person persons kid
        kids child children daughters sons boys girls cats dogs cups cup mugs dollars dollar usd bucks euro
        euros eur rwf frw ksh shillings cents percent kg kgs kilo kilos grams gram g ml litre litres liters km
        miles degrees points point steps step things thing photo photos picture pictures pics video videos
        question questions viewer viewers followers likes comments gorillas brothers sisters world kind kinds
        types job jobs country countries languages hearts cow cows legs eyes know ask see visit try hear slots
        winners orders claims streams shows lives wins goals nil january february march april june july august
        september october november december monday tuesday wednesday thursday friday saturday sunday o'clock
        oclock winner recipe recipes info information details detail sample samples size sizes story name names
        address link links fee cost brand origin update updates reply answer help advice chance codes place_left
        rooms guests adults tickets_to tours trips
    """,
    "=": """
        have has had having sell selling on_that on_this out_of to_that to_this to_what to_everything is are was
        were it's its that's there's isn't he's she's they're you're we're be been being seems looks tastes
        smells feels sounds look taste smell
    """,
    "3": """
        said told asked asks telling show tell owe owes gave he she they people you u yall he'll she'll they'll
        you'll they've you've everyone everybody somebody someone anyone guy lady whoever neighbour_took
        neighbor_took my_neighbour my_neighbor the_guy the_lady
    """,
    "<": """
        hope wish think says wonder wondering imagine yesterday last ago before earlier previously since left
        remaining still_have tomorrow later next last_time other_day this_morning week_ago used
    """,
    "-": """
        don't dont doesn't doesnt didn't didnt not no nope never nah neither nor can't cant cannot couldn't
        won't wont wouldn't shouldn't isnt aren't wasn't haven't hasn't without unless hardly
    """,
    "!": """
        do_you do_i do_we do_they do_u how what what's when where where's why which who who's whose whom does
        did or if should shall maybe perhaps wether whether type typing typed press per limit limited max
        would've could've should've would_have could_have cheaper until broke hows whats wheres y'all sold_out
        go_sell depends suppose supposing lowercase uppercase minimum maximum a_day a_week a_month a_year
        per_day might someday joking kidding jk or_not
    """,
    "j": """
        what_a what_an how_cool how_nice how_lovely how_beautiful how_cute price free discount expensive pricey
        cheap great perfect awesome amazing nice cool yum yummy lovely super happy excited wow already
    """,
    "k": """
        wife husband hubby mum mom mother mama mommy dad daddy father sister brother mother-in-law friend
        friends mummy grandma grandpa granny nana aunt auntie uncle cousin colleague colleagues neighbour
        neighbor wifey bestie
    """,
    "f": """
        about around roughly do today tonight my let let's id thanks thank thx tx ty tnx thnx ok okay okey okk k
        yes yeah yep yup ya yess yas yesss y an the some more just only now also too another again asap rn quick
        quickly fast would will can could may hi hello hey heya dear hun hon babe bro sis guys girl xx xxx in on
        down wish_me_luck better_late_than_never definitely exactly surely sure absolutely really very much both
        with shipped delivered delivery gift gifts family office here omg omgg lol haha hehe yay woohoo woo
        whoop finally then well oh ah um uh hmm there total altogether extra to_cart to_my_cart to_the_cart
        in_my_basket to_my_basket in_my_name in_the_name_of code option product products offer qty quantity by
        all single abeg_na go_on_then cheers ta mate folks luv chief sharp to_try to_taste to_start to_begin
        to_share to_test aight bet prolly deffo defo def obvs bruv lads darling sweetie dude besties okie
        alright alrighty right yessir sir madam i_typed i_already_typed i_wrote i_posted i_commented i've_typed
        i_have_typed i_keep_typing keep_typing i_sent my_guy my_guys or_so if_available if_i_may if_that's_ok
        if_thats_ok if_ok if_still_available if_not_too_late if_it's_not_too_late have_to had_to has_to no_joke
        no_jokes no_doubt not_kidding not_joking pay_later pay_tomorrow paying_tomorrow paying_later will_pay
        that's_all that's_it thats_all thats_it all_in i_think i_guess might_as_well why_not if_you_insist
        what_the_heck what_the_hell who_cares like out first_time my_order stuff aside same ditto late
        someone_please can_someone can_somebody if_possible if_still_possible if_i_can my_cart in_my_cart
        in_cart you_got_me fresh big small large little ready x er em host seller ma'am of_course me_too
        too_much_love so_much very_much thank_you no_problem no_worries not_bad can't_wait cant_wait
        don't_forget_me dont_forget_me don't_forget i_said i_already_said i_said_it already_said we_said
        been_waiting at_last don't_sell_out don't_miss_me hurry hurryy deal done straight away number_please
        whole whatever take_care_of_me over_here right_here this_way my_way say_no_more can't_resist cant_resist
        fine sure_thing say_less my_love thanks_love here_for_it all_day_long last_one final_answer yes_please
        oh_yes hell_yes hell_yeah finger thankyou gang fam team dear_host lah pleasee aswell as_well
        everyone_else_can_wait typo hands_up hand_up
    """,
    ".": """
        so but before_they before_it before_its before_it's before_they're before_i before_stock before_someone
    """,
}

FRENCH = {
    "w": """
        je_le_veux_trop je_la_veux_trop j'en_veux_trop je_voudrais j'aimerais je_le_voudrais j'en_commande
        j'en_voudrais j'en_reserve je_paie je_paye on_voudrait on_aimerait nous_voudrions je_prends j'en_prends
        je_prend j'en_prend je_veux j'en_veux je_le_veux je_la_veux je_les_veux je_reserve je_commande je_craque
        je_prens jprends jveux je_valide je_signe on_prend on_en_prend on_en_veut nous_prenons j'prends j'achete
        banco_pour_moi je_suis_preneur_aussi j_en_prends j_en_prend j_en_veux jen_prends jen_prend jen_veux
        j_achete jachete je_la_prends je_le_prends je_les_prends je_la_prend je_le_prend preneur preneuse
        acheteur acheteuse partant partante je_suis_preneur je_suis_preneuse je_suis_partant je_suis_partante
        je_suis_acheteur je_suis_acheteuse je_suis_chaud je_suis_dedans j'en_suis je_m'inscris comptez_sur_moi
        je_fonce je_me_lance je_l'achete je_saute je_confirme confirmee_dessus
    """,
    "v": """
        souhaite souhaite_commander souhaite_acheter souhaite_prendre souhaite_reserver souhaite_avoir
        passez-moi passe_moi passez_moi passe_m'en passez_m'en passez-m'en passe-m'en prends prend prendrai
        prendrais prenons prendre prens prenez acheter commander reserver veux veut voudrais voudrait voulons
        aimerais aimerai achete achetons achetez acheterai commande commandons commanderai reserve reserverai
        reservez garde gardez gardes mets mettez met mettre donne donnez donner faut faudra faudrait envoyez
        envoie ajoute ajoutez rajoute rajoutez note notez inscris inscrivez compte comptez file filez prevois
        prevoyez valide validez embarque emporte prepare preparez laisse laissez tu_peux_m'en_mettre
        tu_peux_me_mettre tu_peux_me_garder tu_peux_m'en_garder peux_tu_me_garder peux-tu_me_garder
        vous_pouvez_me_mettre vous_pouvez_m'en_mettre pouvez-vous_me_mettre pouvez_vous_me_mettre veu confirme
        balance balancez go chaud chaude rajouter ajouter garder passe-moi mets-moi donne-moi garde-moi pars_sur
        va_pour opte choisis reprends reprend tente chope embarquez livrez expediez fais-moi faites-moi faites
        fais besoin livre_moi jte_prends mets-en mettez-en prenez-en gardes-en gardez-en donnez-en ajoutez-en
        envoyez-en mets-m'en mettez-m'en donnez-m'en oui_pour ok_pour note-moi compte-moi reservez-moi
        je_suis_preneur_de je_m'offre je_m'en_offre desire desirerais je_peux_avoir je_peux_en_avoir
        puis-je_avoir puis_je_avoir on_peut_avoir je_peux_prendre moi_c'est pour_moi_c'est ce_sera ca_sera
    """,
    "V": "avoir",
    "d": """
        commandee paye payee j'ai_commande j'ai_valide j'ai_reserve j'ai_paye c'est_commande c'est_paye
        c'est_fait c'est_valide d'en_commander d'en_prendre de_commander de_prendre d'en_reserver d'en_acheter
        d'acheter achetee pris_pris c'est_pris commande_faite commande_passee commande_validee commande_ok
        j'ai_passe_commande je_viens_de_prendre
    """,
    "b": "pris j'ai_pris j'ai_achete j'en_ai_pris j'en_ai_achete j'ai_eu",
    "m": "vendu vendue vendus adjuge adjugee a_moi le_mien la_mienne les_miens",
    "s": "je j' j moi nous on me m' moi_aussi pour_moi_aussi",
    "i": """
        votre vos ton sur_la_liste tous toutes le la les l' ca celui celle ceux celles celui-la celui-ci
        celle-la celle-ci ceux-la
    """,
    "p": """
        svp stp svpp s'il_vous_plait s'il_te_plait s_il_vous_plait s_il_te_plait sil_vous_plait sil_te_plait
        s'il_vous_plais silvouplait s'il_vous
    """,
    "o": "plutot pardon desole enfin_non euh_non non_pardon je_veux_dire non_plutot",
    "e": "chacun chacune chaque",
    "&": "et",
    ">": "au_nom_de au_nom_d' pour pr de d' des du chez",
    "T": "a au aux vers",
    "u": """
        exemplaire exemplaires pochette pochettes bouteilles boites lots caisse caisses portion portions
        cartouche ballotin
    """,
    "g": """
        heure heures ans jour jours semaine semaines mois personne personnes enfants enfant gens tasse tasses
        francs franc fcfa cfa dirhams etoiles etoile filles garcons pays metres mains chiens chats secondes
        seconde janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi
        mercredi jeudi vendredi samedi dimanche buts but likes vues abonnes fois recette infos info details
        echantillon taille poids adresse nom lien reponse aide conseil conseils gagnants places_restantes savoir
        voir reductions balles
    """,
    "=": """
        sur peut peux pouvez suffit serait aurait aurais est sont c'est c' etait etaient sera parait semble
        goute sent y_a fait font
    """,
    "3": """
        dit disait disent que qui elle ils elles tu_prends tu_as tu_veux tu_en tu_peux tu_vends quelqu'un
        tout_le_monde les_gens tlm certains certaines quelques_uns ma_voisine mon_voisin la_dame le_monsieur
        ma_soeur_en ma_soeur_a mon_frere_a ma_mere_a ma_copine vous_prenez vous_avez vous_vendez vous_voulez
    """,
    "<": """
        l'autre_jour la_semaine_passee le_mois l'annee sais pensez croire espere hesite hesiter le_matin
        ce_matin chaque_matin hier avant autrefois derniere dernier passee jadis demain lendemain reste restent
        prochain prochaine l'autre_fois la_derniere_fois depuis avais ai_recu j'avais il_y_a plus_tard
    """,
    "-": """
        pas ne n'en n'ai n'est n'y n'a n'ont n'avons n'avez n'aime n'achete non jamais rien aucun aucune sans
    """,
    "!": """
        combien quand comment ou pourquoi quel quelle quels quelles quoi si est-ce qu'est-ce peut-etre tapez
        tape taper ecrivez ecris ecrire sinon y_en_a laquelle lequel lesquels lesquelles est-il est-elle faut-il
        faut_mettre faut_ecrire faut_taper par_jour par_an par_semaine par_mois y-a-t-il c'est_quoi limite
        blague
    """,
    "j": """
        trop prix gratuit gratuite promo remise cher chere chers parfait super genial magnifique deja matin
    """,
    "k": """
        cousin cousine tante oncle neveu niece copine copain pote beau-pere maman papa mere pere femme mari
        fille fils soeur frere ami amie amis amies collegue collegues voisine voisin tata tonton mamie mamans
    """,
    "x": """
        souhaite_une_bonne souhaite_un_bon souhaite_bonne souhaite_bon grand_merci gros_merci mille_mercis
    """,
    "f": """
        genre environ carrement volontiers evidemment absolument certainement franchement dans_mon_panier
        dans_le_panier au_panier a_mon_panier avec_plaisir ma_commande si_possible si_c'est_possible j'ai_tape
        j'ai_deja_tape j'ai_ecrit j'ai_deja_ecrit j'ai_mis j'ai_deja_mis j'ai_poste c'est_tout ca_marche
        pourquoi_pas offre produit article quantite fois_deux dac c'est_parti_pour present presente j'y_vais
        je_me_laisse_tenter la_meme banco tu en il te vous merci mercii oui ouais cet cette ce bien aussi tres
        vite encore ai mon ma mes tout suite bonjour bonsoir salut coucou seul seule seulement juste ci avec
        autre autres voila voici mdr ptdr hihi allez vais vas allons bcp beaucoup livre livres cadeau cadeaux
        offrir famille maison bureau cherie cheri direct directement maintenant bon ben bah hein enfin grave t'
        s' en_fait hop pareil idem byombi petit petite grand grande bonne belle beau plaisir aujourd'hui soir
        trop_bon trop_bien trop_content trop_contente d'accord de_plus en_plus pas_de_souci pas_de_probleme
        pas_mal n'oubliez_pas n'oublie_pas ne_m'oubliez_pas ne_m'oublie_pas n'en_peux_plus c'est_parti c'est_bon
        c'est_parfait et_hop hate j'ai_hate direction urgent urgence entendu rapidement s'il un_peu
        tout_de_suite bien_sur c'est_dit c'est_sur bisous bises moi_j'en et_voila patron patronne chef
        comme_d'habitude
    """,
    ".": "donc alors",
}
