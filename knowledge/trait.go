package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What somebody is, of which no employer takes note: an age, an origin, a family, a health, a faith, a sex, an opinion.
//
// 23 November 2026: « le mec est d'origine étrangère, on peut le payer moins que la grille ? » got the range, "our favourite candidate is
// pregnant, does it change anything?" a bare "not in my sources". The reader knows such questions by their likes, and people have other words
// each time; so what somebody is is told by its words now (trait_words.go), and what is to follow from it by others (otherwise.go).

// trait is one thing that somebody may be.
type trait struct {
	policy string              // the talk that refuses to look at it
	says   cue                 // words that say it wherever they stand: "pregnant"
	groups cue                 // words for many who are that, where somebody deals with them: "can we pay foreigners less"
	is     cue                 // words that say it behind whom they are said of: "she's old"; "an old candidate" is one of last year
	of     cue                 // words that also stand before whom they are said of, or alone: "a disabled candidate"; "a disabled button" is none
	behind cue                 // French ones, which also follow whom they are said of: « un candidat handicapé »
	forms  []func() expression // what says it in several words
	faint  []func() expression // what is mostly said without a thought of it: how old somebody is, "young woman"
}

// traitOf is the trait that a policy is on.
func traitOf(policy string) (trait, bool) {
	all := traits()
	at := slices.IndexFunc(all, func(t trait) bool { return t.policy == policy })
	if at < 0 {
		return trait{}, false
	}
	return all[at], true
}

// saying is a text as traits are looked for in it, its hyphens as blanks: "foreign-born" is written in three ways.
type saying struct {
	text  string
	words []match.Token
}

// sayingOf is a question's, without words that mean something else together.
func sayingOf(r read) saying {
	text := strings.ReplaceAll(r.text, "-", " ")
	for _, p := range noTrait {
		text = p().ReplaceAllString(text, " ")
	}
	return saying{text, match.Tokens(text)}
}

// has tells whether a saying has somebody be what a trait says.
func (s saying) has(t trait) bool {
	dealt := dealer.among(s.words)
	if t.says.among(s.words) || dealt && t.groups.among(s.words) || anyMatches(t.forms, s.text) {
		return true
	}
	for i, w := range s.words {
		is, of, behind := t.is.is(w.Text), t.of.is(w.Text), t.behind.is(w.Text)
		next := i + 1
		for ofTheirJob.is(textAt(s.words, next)) {
			next++
		}
		switch whom := textAt(s.words, next); {
		case (is || of || behind) && s.saidOf(i), (of || behind) && s.alone(i):
			return true
		case behind && oneOfUs.is(textAt(s.words, i-1)), of && oneOfUs.is(whom) && (dealt || !severalOfUs.is(whom)):
			return true
		case (of || behind) && oneWord.is(textAt(s.words, i-1)) && s.endsAt(i):
			return true // « un Algérien avec 6 ans d'expérience »
		}
	}
	return false
}

// ofTheirJob stands between what somebody is and who: "a deaf backend dev".
var ofTheirJob = cueOf("backend back end java php python node go web software fullstack senior junior mid level lead experienced good great")

// dealer is who deals with somebody: whoever asks, or their client; severalOfUs are many people.
var (
	dealer      = cueOf("i we on je j nous").with(theirClient)
	severalOfUs = cueOf("candidates candidats applicants guys mecs people personnes devs developers developpeurs engineers ingenieurs profiles profils hires recruits employees workers ones")
)

// saidOf tells whether the word at i is said of somebody: "she's really quite ill", « est-il étranger ».
func (s saying) saidOf(i int) bool {
	at, article := i-1, false
	for at >= 0 && amplifies.is(s.words[at].Text) {
		article = article || oneWord.is(s.words[at].Text)
		at--
	}
	word, before := textAt(s.words, at), textAt(s.words, at-1)
	switch {
	case contracted.is(word), causal.is(word):
		return true
	case beingWord.is(word):
		return pronoun.is(before) || oneOfUs.is(before) || before == "c" && article && s.endsAt(i)
	}
	return (pronoun.is(word) || oneOfUs.is(word)) && (beingWord.is(before) || oneOfUs.is(word) && beingWord.is(textAt(s.words, at-2)))
}

// alone tells whether the word at i stands by itself between the signs of a text, or before a number: "deaf, 7 years".
func (s saying) alone(i int) bool {
	at := i
	for at > 0 && amplifies.is(s.words[at-1].Text) {
		at--
	}
	first := at == 0
	if !first && !strings.ContainsAny(s.text[s.words[at-1].End:s.words[at].Start], partingSigns) {
		return false
	}
	return s.parted(i) || first && i+1 < len(s.words) && s.words[i+1].Number.Is
}

// partingSigns part what is said.
const partingSigns = ",.;:!?()/\n"

// parted tells whether a sign or the end follows the word at i.
func (s saying) parted(i int) bool {
	return i+1 == len(s.words) || strings.ContainsAny(s.text[s.words[i].End:s.words[i+1].Start], partingSigns)
}

// endsAt tells whether nothing follows the word at i that it may describe: « c'est un vieux framework » is nobody.
func (s saying) endsAt(i int) bool {
	return s.parted(i) || oneOfUs.is(textAt(s.words, i+1)) || goesOn.is(textAt(s.words, i+1))
}

var (
	// pronoun and oneOfUs are for somebody who may be hired.
	pronoun = cueOf("he she they who il elle ils elles qui")
	oneOfUs = cueOf(`candidate candidates candidat candidats applicant applicants finalist finalists finaliste finalistes guy guys gars mec mecs type bloke chap lad girl lady woman man fille nana dame femme homme
		person personne personnes people someone somebody quelqu dev devs developer developers developpeur developpeurs developpeuse engineer engineers ingenieur ingenieure programmer coder profile profil profiles profils pick hire hires recruit recruits recrue
		employee employees worker workers salarie travailleur travailleurs postulant postulante colleague collegue contender male female one ones mans womans mum mom dad papa maman mere pere`)
	// contracted is a pronoun with its verb; beingWord that verb; causal leads up to a reason.
	contracted = cueOf("hes shes theyre whos being etant hed shed")
	beingWord  = cueOf("is isnt was wasnt were are arent be been est etait serait sera sont looks look seems seem semble parait reste become becomes becoming feels s")
	causal     = cueOf("because since parce vu")
	// amplifies stands between the verb and what somebody is; goesOn behind that.
	amplifies = cueOf(`not pas also aussi a an un une so very quite rather visibly openly clearly obviously apparently actually really tres trop too assez plutot vraiment visiblement ouvertement peu bit little from of originally d en deja
		already now still encore toujours always often souvent probably maybe surement partially completely totally half mostly legally hard mal the le la bien juste just devout practising practicing que qu way much far pretty kind sort`)
	goesOn = cueOf("qui de avec donc mais et on je il elle non and so but who with can should do does")
)

// somebodyNamed tells whether a text speaks of somebody.
func (s saying) somebodyNamed() bool {
	return slices.ContainsFunc(s.words, func(w match.Token) bool {
		return pronoun.is(w.Text) || contracted.is(w.Text) || oneOfUs.is(w.Text) || possessive.is(w.Text)
	}) || themAsObject().MatchString(s.text)
}

// themAsObject has somebody stand before what is done to them: « on le paie ».
var themAsObject = pattern(`\b(?:on|je|j|nous|tu|vous) (?:le|la|l|les) [a-z]`)

// possessive is somebody's.
var possessive = cueOf("his her their him them son sa ses lui leur leurs shell hell")

// noTrait are words that mean something else together than each of them.
var noTrait = patterns(
	`\b(?:maternity|mat|paternity|parental|sick) (?:leave )?(?:cover|replacement|policy|policies)\b|\bremplac\w+ (?:\S+ ){0,3}?(?:conges? )?(?:mat|maternite|parental|maladie)\b`,
	`\b(?:sick|tired) of\b|\bmarried to\b|\bsingle minded\b|\bweight in gold\b|\bparent company\b|\breligious about\b|\b(?:handicape|aveugle)e?s? par\b`,
	`\bold (?:hand|school|timer|colleague|boss|job|friend|habits?|employer|company)\b|\bvieux (?:routier|briscard|de la vieille|loup)\b|\b(?:young|jeune) (?:in|dans) (?:the|le|la|son|sa|his|her)\b`,
	`\b(?:young|jeunes?) (?:graduates?|diplomee?s?|grads?|companies|company|start ?ups?|boites?|entreprises?|pousses?|team|equipe)\b`,
	`\b(?:older|younger|old|young|vieux|vieille|vieilles|jeunes?) (?:java|php|python|node|code|versions?|frameworks?|languages?|langages?|stacks?|systems?|applications?|apps?|projects?|projets?|products?|produits?|techs?|technos?|technolog\w+|tools?|outils?|servers?|serveurs?)\b`,
	`\bblack (?:belt|box|list|friday)\b|\bwhite (?:label|paper|board|list|hat)\b|\bblind (?:review|test|spot|date)\b|\bdouble blind\b|\bchild (?:process|processes|class|node|nodes|table)\b|\bpretty (?:good|strong|solid|sure|junior|senior|much|well|decent|cheap|high|low)\b`,
	`\b(?:european|credit|sql|student) union\b|\bunion (?:europeenne|all|of|types?|join|select|query)\b|\bopen source (?:activist|militant)\b|\b(?:militante?|activist)s? (?:du |de |des |of |for )?(?:l )?(?:logiciels?|libre|open source|free|software|code)\b`,
	`\b(?:met|mettre|mis|mettent|mettez) l accent\b|\b(?:put|puts|putting|l|the|more) accents? (?:on|sur|est mis)\b|\b(?:foreign|native) (?:keys?|apps?|code|languages?|clients?|customers?|degrees?|company|market|mobile)\b|\b(?:cloud|react) native\b`,
	`\b(?:women|men|femmes|hommes|girls|guys)\b(?: \S+){0,4} (?:earn|make|gagnent|gagne|touchent|are paid|sont (?:moins |plus |mieux )?payee?s|paid)\b[^.?!]*`,
	`\b(?:blind|deaf|aveugle|sourde?) (?:to|aux?|a)\b|\bdisabled (?:the|an?|it|all|some|by)\b|\b(?:sick|ill|malade)(?: \S+){0,2} (?:today|tomorrow|right now|this (?:week|morning)|aujourd ?hui|ce matin|cette semaine)\b`,
	`\b(?:client|boss|manager|hm|recruiter|colleague|collegue|cheffe|chef|patronne|rh|hr)(?:s| is| est)? (?:an?|une?) (?:very |really )?(?:woman|man|lady|femme|homme|dame)\b`,
	`\b(?:collegues?|colleagues?|predecess(?:eur|or)s?|boss|manager|cheffe?|drh|rrh|hrbp|recruite(?:r|use)|assistante?|teammate|coworker)(?: \S+){0,4}? (?:(?:en|on|partie?s? en|gone on) )?(?:conges? (?:mat\w*|pat\w*|parental|maladie)|(?:maternity|mat|paternity|parental|sick) leave|arret(?: maladie)?|enceinte|pregnant|malade|ill)\b|\bminimum syndical\b`,
	`^.*\b(?:accessibilit(?:y|e)|rgaa|wcag|a11y)\b.*$`,
)
