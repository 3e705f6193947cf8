"""What English and French news sites put around an article: patterns in lower case without accents (text is folded first).

Sources: [U] the shapes seen in five Arabic articles, in these languages; [WP] WordPress core in English and French
(comment form, related posts, navigation); [C] wordings common to news sites of both languages.
"""

from factcheck.stages.clean.row import Row

NETWORKS = r"(?:facebook|twitter|x|whats ?app|telegram|linked ?in|pinterest|reddit|e-?mail|messenger|threads|bluesky|flipboard|instagram|youtube|tik ?tok|copy link|print|sms|mail)"
DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
DATE = (
    r"(?:(?:"
    + DAY
    + r")[\s,.]*)?(?:(?:\d{1,2}(?:st|nd|rd|th|er)?\s(?:"
    + MONTH
    + r")|(?:"
    + MONTH
    + r")\s\d{1,2}(?:st|nd|rd|th)?)[\s,]+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
CLOCK = r"(?:[\s,|@-]*(?:at|a)?[\s,|-]*\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?(?:gmt|utc|cet|cest|bst|est|edt|et|pt)(?:[+-]\d+)?)?)?"

LATIN: tuple[Row, ...] = (
    # aggregators [C]
    Row(r"this (?:article|story|post|content)(?: originally| first)? (?:was )?(?:first |originally )?(?:published|appeared|syndicated|generated automatically|automatically)", "start", "aggregator notice", "notice"),
    Row(r"(?:this (?:story|article) (?:has not been|was not) edited by|(?:auto[- ]?generated|published) from a syndicated feed)", "phrase", "aggregator notice", "notice"),
    Row(r"(?:cet article|ce contenu) (?:a ete|est) (?:initialement |automatiquement )?(?:publie|repris|genere)", "start", "aggregator notice", "notice"),
    Row(r"(?:source|sources|original source|read the original(?: article)?|link to (?:the )?source|voir l'article original)\s*(?::|$)", "start", "site chrome", "source"),
    # comments [WP] [C]
    Row(r"(?:comments?|commentaires?)(?: ?\(\d+\)| \d+)?|\d+ (?:comments?|commentaires?|replies|(?:responses?|thoughts|reponses?) (?:to|on|a|sur) .{1,120})", "label", "comment rules", "comments"),
    Row(r"(?:leave|post|add|write) (?:a|your) (?:reply|comment|response)(?: cancel reply)?|laisser un commentaire(?: annuler la reponse)?|laissez un commentaire|ajouter un commentaire|join the (?:conversation|discussion)|be the first to comment|show comments|view comments|voir les commentaires", "label", "comment rules", "comments"),
    Row(r"your email address will not be published|required fields are marked|votre adresse (?:e-?mail|de messagerie) ne sera pas publiee|les champs obligatoires sont indiques", "phrase", "comment rules", "comments"),
    Row(r"(?:all )?(?:comments|opinions|views)(?: posted| published| expressed)?.{0,30}(?:are (?:those|solely those) of|do not (?:necessarily )?(?:reflect|represent))", "start", "comment rules"),
    Row(r"les commentaires.{0,40}(?:n'engagent que|ne refletent pas)", "start", "comment rules", "comments"),
    Row(r"(?:comment(?:ing)? (?:rules|policy|guidelines)|community guidelines|house rules|charte de moderation|regles de publication)", "opening", "comment rules", "comments"),
    Row(r"(?:you must be )?(?:logged in|log in|sign in|connectez-vous|identifiez-vous) (?:to (?:comment|reply|post a comment)|pour commenter)", "phrase", "comment rules", "comments"),
    Row(r"(?:name|email|website|comment|nom|e-?mail|site web|commentaire|save my name.*|enregistrer mon nom.*|post comment|submit|reply|repondre|cancel reply)(?: ?\*)?", "label", "comment rules"),
    Row(r"comments (?:are|have been) (?:closed|disabled|turned off)|this site uses akismet|les commentaires sont fermes|vous avez (?:apprecie|aime) cet article", "start", "comment rules"),
    Row(r"(?:disclaimer|avertissement)\s*:", "start", "site chrome", "notice"),
    Row(r"our standards\s*:|(?:continue reading|story continues|article continues|continued) (?:the main story|below|after).{0,30}", "start", "site chrome"),
    # other articles [C]
    Row(r"(?:read|see|watch|listen)(?: also| more| next| too)(?: on| in| about| from)?(?=\W|$)|also (?:read|on|in)(?: .{1,30})?(?=\s*[:|])|further reading|more (?:on|from|about) (?:this|the|our)(?: \w+){0,3}", "opening", "read also", "related"),
    Row(r"(?:(?:a )?(?:lire|voir|ecouter|decouvrir)(?: aussi| egalement)|lire la suite|en savoir plus|a lire|sur le meme (?:sujet|theme)|dans la meme rubrique)(?=\W|$)", "opening", "read also", "related"),
    Row(r"related(?: (?:stories|articles|news|posts|content|links|topics|coverage|reading|video|videos))?(?=\s*[:|]|\s*$)|(?:articles?|contenus?|sujets?) (?:lies?|associes?|similaires?|connexes?)", "opening", "read also", "related"),
    Row(r"(?:you (?:may|might) also (?:like|be interested in)|recommended(?: for you| reading| stories)?|editors?' (?:picks?|choice)|top stories|most (?:read|popular|viewed|shared)|trending(?: now)?|latest (?:news|stories|headlines)|more (?:stories|news|headlines|coverage)|around the web|sponsored(?: content| links?)?|promoted content|load more|contenus? sponsorises?|in other news|don't miss|what to read next|up next|vous (?:aimerez|pourriez) aussi.*|les plus (?:lus|partages|commentes)|a la une|nos derniers articles|en continu)", "label", "read also", "related"),
    Row(r"(?:previous|next)(?: (?:article|post|story))?|(?:article )?(?:precedent|suivant)", "label", "read also", "related"),
    Row(r"(?:previous|next) (?:article|post|story)\s*[:›>-]|(?:article )?(?:precedent|suivant)\s*[:›>]", "start", "read also", "related"),
    # tags [C]
    Row(r"(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|labels?|mots[- ]cles|etiquettes?|themes?|rubriques?)\s*:", "start", "tag list", "tags"),
    Row(r"(?:tags|topics|keywords|mots[- ]cles|etiquettes)", "label", "tag list", "tags"),
    Row(r"(?:#[\w]+[\s,|]*){1,20}", "label", "tag list", "tags"),
    # newsletters, applications [C]
    Row(r"(?:sign up|subscribe|register|join)(?: now| today| here| free)?(?: for| to| our)\b.{0,90}(?:newsletter|newsletters|updates|alerts|briefing|channel|inbox|emails?|daily|digest|podcast)", "opening", "newsletter"),
    Row(r"(?:get|receive)\b.{0,60}(?:in your inbox|by e-?mail|delivered to|newsletter|our app)", "start", "newsletter"),
    Row(r"follow (?:us|our|@|the \w+ on|\w+ on (?:twitter|x|facebook|instagram|google|telegram|whatsapp))", "opening", "newsletter"),
    Row(r"(?:inscrivez-vous|abonnez-vous|s'abonner|s'inscrire|suivez-nous|recevez|rejoignez)\b.{0,90}", "opening", "newsletter"),
    Row(r"(?:subscribe|sign up|newsletters?|download (?:the|our) app.*|google news|je m'abonne|telechargez l'application.*|already a subscriber.*|deja abonne.*)", "label", "newsletter"),
    Row(r"(?:subscribe|abonnez-vous|abonnement)\b.{0,60}(?:a (?:week|month|year)|par (?:semaine|mois|an)|full access|unlimited)|support (?:our|local|independent|quality|free)\b.{0,30}(?:reporting|journalism|news\w*|work)", "start", "newsletter"),
    Row(r"(?:got|have) a (?:story|tip|news tip)\b|call our (?:newsdesk|news desk)|what do you think\? (?:write|tell|comment|e-?mail|let us)|let us know (?:in the comments|what you think)|terms (?:of (?:use|service)|and conditions) apply", "phrase", "site chrome"),
    Row(r"(?:to (?:view|read|continue reading) (?:the|this) (?:(?:full|whole|entire|rest of (?:the|this)) )?(?:story|article)|if you(?:'re| are) (?:seeing this|already a subscriber)|pour lire la suite|pour acceder (?:en illimite|a (?:la suite|l'integralite)))", "start", "newsletter"),
    Row(r"for (?:the latest|more|all the latest) (?:stories|news|updates|headlines)\b.{0,60}(?:download|follow|subscribe|visit|click)", "start", "newsletter"),
    Row(r"we want to hear (?:from you|what you think)", "start", "comment rules"),
    Row(r"(?:view|show|hide|see|read) (?:all )?(?:the )?(?:\d+ )?comments", "label", "comment rules", "comments"),
    # sharing [C]
    Row(r"(?:share|tweet|pin|send|partager|envoyer|imprimer|print|like|save|bookmark|copy link|copier le lien|link copied|lien copie|listen|ecouter(?: l'article)?|listen to (?:this )?article|gift this article)(?: (?:this|the|cet|l')(?: ?(?:article|story|post|page))?)?(?: (?:on|via|with|sur|par) .{1,40})?", "label", "share line"),
    Row(r"(?:share|partager)(?: this)?(?: article| story)?\s*:", "start", "share line"),
    Row(r"(?:" + NETWORKS + r"[\s|/,·•-]*){1,14}", "label", "share line"),
    # labels, navigation, dates [C]
    Row(r"(?:breaking(?: news)?|exclusive|live|video|photos?|watch|opinion|analysis|advertisement|sponsored|publicite|annonce|en direct|direct|exclusif|home|accueil|menu|search|recherche|skip to (?:main )?content|back to top|retour en haut(?: de page)?|haut de page|world|politics|news|monde|politique|loading\.*|close|fermer|next|more|plus)", "label", "site chrome"),
    Row(r"(?:(?:first )?published|last (?:updated|modified)|updated|posted|publie|mis a jour|modifie|created|date)(?: (?:on|at|le|a))?\s*:?\s*(?:" + DATE + r"|\d+ (?:min|hour|day)|$).{0,60}", "label", "site chrome"),
    Row(DATE + CLOCK, "label", "site chrome"),
    Row(r"(?:il y a )?\d+\s?(?:min(?:ute)?s?|h(?:our)?s?|heures?|jours?|days?)(?: ago)?|\d+[ -]min(?:ute)?s?(?: de)? (?:read|lecture)|reading time.{0,20}|temps de lecture.{0,20}", "label", "site chrome"),
    Row(r"[\d.,]+\s?k?\s?(?:shares?|views?|likes?|comments?|followers?|reads?|partages?|vues?|min read)", "label", "site chrome"),
    Row(r"(?:photo|image|picture|video|credit|photograph|illustration|caption|file photo|photo credit|credit photo)(?: by| credit)?\s*[:/©]|image (?:source|caption)\s*[:,]", "start", "site chrome"),
    Row(r"(?:getty images|reuters|ap photo|afp|file photo)(?:\s?/.{1,40})?", "label", "site chrome"),
    Row(r"by (?:our |staff )?(?:[\w.'-]+ ){0,5}[\w.'-]+", "label", "site chrome"),
    Row(r"\(?(?:with (?:files|inputs|reporting|additional reporting|agencies)(?: from| by)?(?: [\w.-]+){0,5}|with (?:afp|ap|reuters|agencies)|avec (?:afp|reuters|agences?|ap))\)?|\(?(?:reuters|afp|ap|dpa|xinhua|tass)\)?|[a-z .'-]{2,30} \((?:reuters|afp|ap|dpa)\)|end|ends|-30-|reagir|par (?:[a-z.'-]+ ){1,3}[a-z.'-]+", "label", "site chrome"),
    Row(r"(?:reporting|editing|writing|additional reporting|compiled|translated) by (?:[\w.,;'-]+\s?){1,16}", "label", "site chrome", "notice"),
    Row(r"(?:corrections?|subscriptions?|contact(?: us| the editor)?|write to (?:us|the editor)|send (?:tips|corrections)|abonnements?|contact|tel|phone|fax)\s*:", "start", "site chrome"),
    Row(r"corrections?: (?:write|e-?mail|contact|tell)|click here (?:to|for)|cliquez ici", "phrase", "site chrome"),
    Row(r"(?:from|by) (?:our|the) (?:wire services|news desk|own correspondent|foreign desk|agencies|newsroom|staff|web desk|correspondents?)(?: in \w+)?|(?:par|avec) (?:la redaction|afp|notre (?:correspondant|envoye special).{0,30})", "label", "site chrome"),
    # law and consent [C]
    Row(r"(?:©|\(c\)|copyright) ?.{2,70}", "label", "site chrome", "notice"),
    Row(r"(?:©|\(c\)|copyright)\s?(?:©\s?)?\d{4}|all rights reserved|tous droits reserves", "phrase", "site chrome", "notice"),
    Row(r"(?:we|this (?:web)?site|nous|ce site) (?:and our partners )?(?:uses? |utilis(?:e|ons) )(?:des )?cookies", "phrase", "site chrome"),
    Row(r"(?:accept(?: all)?(?: cookies)?|reject(?: all)?|manage (?:cookies|preferences|options)|cookie (?:policy|settings)|privacy policy|terms (?:of use|and conditions|of service)|contact us|about us|accepter(?: tout)?|refuser(?: tout)?|tout accepter|parametrer|politique de confidentialite|mentions legales|conditions generales.*|log ?in|sign in|register|se connecter)", "label", "site chrome"),
)  # fmt: skip
