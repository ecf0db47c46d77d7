package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recruitbot/knowledge/match"
)

var (
	// wantsMore: what was just told is wanted at greater length; wantsLess: in short.
	wantsMore = pattern(`^(?:tell me |give me |show me |can you (?:tell me|give me|say|give) |could you (?:tell me|give me|say|give) |can you |could you |tu peux (?:me donner |en dire |)|vous pouvez |donne(?:z)?(?: moi|-moi)? |any |some |a (?:bit|little) |un peu |en |avec |with )*` +
		`(?:more(?: (?:about|on) (?:it|that|this|them))?|(?:more |further |les |des |plus de |plus d )?(?:details?|infos?|informations?|examples?|exemples?|precisions?)|go (?:on|deeper)|continue[rz]?|elaborate|expand(?: on (?:it|that|this))?|keep going|(?:(?:y en a|il y en a|il en existe|are there|is there|which|what|and|et|other|some) )*(?:d )?(?:autres?|others?)(?: (?:du meme genre|comme (?:ca|celui la|celle la|ceux la)|like (?:that|it|this|these|those)|ones?|titles?|names?|exist|existent))*(?: (?:i|we|je|on|que je) [a-z ]{0,40})?|in (?:more )?detail|what else|anything else|is (?:that|this|it) (?:all|it|everything)|that s all|nothing else|c est tout|rien d autre|quoi d autre|(?:dis|dites)[ -]?m en plus|en savoir plus|savoir plus|dire plus|plus|(?:plus|more) (?:long|longue|detaille|detaillee|detailed)|longer|developpe[rz]?|precise[rz]?|an? (?:concrete )?example|un exemple(?: concret)?|for example|par exemple)$`)
	wantsLess = pattern(`^(?:(?:(?:c est )?trop long,?|(?:it s |that s |thats )?too long,?|que|qu|can you|could you|tu peux|vous pouvez|peux tu|peux-tu|give me|fais|make it|give|in|en|a|the|une?|la|me|le|it|that|this|ca|faire|fais|garder|garde|keep|only|just|with|make|cut|to|down|juste|seulement) )*(?:shorter|raccourci[rst]?e?[rz]?(?: (?:ca|cela))?|cut (?:it |this )?down|keep it short|short(?:er)? (?:version|answer)|tl ?;?dr|in short|short|in brief|brief|briefly|summari[sz]e(?: (?:it|that|this))?|sum (?:it |that )?up|summary|(?:one|1|a single) (?:line|sentence)|(?:une|1) (?:seule )?(?:ligne|phrase)|plus court|bref|resume[rz]?(?: (?:moi )?(?:ca|cela))?|version courte|une phrase|synthese|(?:the |les |le |la )?(?:top|first|main|premiers?|premieres?|principaux|principales) ` + aFew + `(?: ` + aLine + `)?|(?:les )?` + aFew + `(?: (?:ou|or|a|to) ` + aFew + `)? ` + aLine + `|(?:les |the |only |que les )*` + aFew + ` (?:plus importante?s?|most important(?: ones)?|main ones|essentiels?)|les ` + aFew + ` (?:premiers|premieres|principaux|principales)|(?:keep|garder?|gardez|gardes)(?:[ -](?:only|just|en|moi|juste|the|les))* ` + aFew + `)(?:[ ,]+(?:(?:en|in|a|to|as|with|avec|max|maximum|of them|les|the|d entre eux|d entre elles|ou|or|` + aFew + `|` + aLine + `) ?)+)?$`)
	// onlySo: how many points of a list are wanted.
	onlySo = pattern(`\b` + aFew + `\b`)
	// doubted: what was told is to be confirmed, and is told once more, with its source.
	doubted = pattern(`^(?:(?:are you |r u )?(?:quite |really |absolutely )?sure(?: about (?:it|that|this))?|really|(?:tu es|vous etes|t es|tes|c est|est ce)(?: (?:bien|vraiment))? (?:sure?|certaine?|vrai)(?: de (?:toi|vous|ca))?|(?:sure?|certaine?)|vraiment|ah bon|is (?:it|that) (?:true|right|correct)|yes or no|oui ou non)(?: la)?$`)
	// noMore is told of what is told once more.
	noMore = Texts{EN: "My sources say no more on this.", FR: "Mes sources n’en disent pas plus."}
)

const (
	aFew  = `(?:[2-9]|two|three|four|five|six|seven|eight|deux|trois|quatre|cinq|sept|huit)`
	aLine = `(?:bullets?(?: points?)?|points?|phrases?|lignes?|lines?|sentences?|items?|puces?|mots|words)`
)

// inText: a text is wanted, and no points.
var inText = cueOf("phrase phrases sentence sentences ligne lignes line lines mot mots word words")

// firstOnes is told of the beginning of a list.
var firstOnes = Texts{EN: "The first %d of %d, in the source’s order.", FR: "Les %d premiers points sur %d, dans l’ordre de la source."}

// moreOf answers who wants more of what was just told, or less: there is no more, and the gist is its beginning.
func (k *known) moreOf(q Question, r read, core string) (Answer, bool) {
	more, less, doubts := wantsMore().MatchString(core), wantsLess().MatchString(core), doubted().MatchString(core) && strings.Contains(r.typed, "?")
	if !more && !less && !doubts {
		return Answer{}, false
	}
	a, ok := k.lastAnswer(q, r.language)
	if !ok && len(q.Previous.Topics) == 0 {
		return k.unknown(q, read{language: r.language}), true // of what had no answer
	}
	switch {
	case doubts:
		a.Lead = cmp.Or(a.Lead, wordsOf(r.language).told)
	case !ok, a.Outcome == Choose:
	case more:
		a.note(noMore.In(r.language))
	case a.Table == nil && len(a.Figures) == 0:
		shortened(&a, core)
	}
	return a, ok
}

// shortened leaves the beginning of an answer, or of its list so many points as a text names.
func shortened(a *Answer, core string) {
	items := itemsOf(a.Text)
	n, err := strconv.Atoi(digitsFor(onlySo().FindString(core)))
	if err != nil || n >= len(items) || inText.in(core) {
		a.Text = inShort(*a)
		a.Lead = ""
		return
	}
	before, _, _ := strings.Cut("\n"+a.Text, "\n- ")
	a.Text = strings.TrimLeft(before+"\n- "+strings.Join(items[:n], "\n- "), "\n")
	a.note(fmt.Sprintf(firstOnes.In(a.Language), n, len(items)))
}

// lastAnswer is what was last told, in a language; false where that was no fact.
func (k *known) lastAnswer(q Question, language string) (Answer, bool) {
	told := q.Previous.Topics
	if len(told) == 0 {
		told = q.Previous.Offered
	}
	if len(told) == 0 || slices.ContainsFunc(told, func(id string) bool { return k.topics[id] == nil }) {
		return Answer{}, false
	}
	r := read{language: language}
	if s := k.lastPay(q); s != nil && paying(k.topics[told[0]].Computed) {
		return k.payFrom(r, *s), true
	}
	if len(told) > 1 {
		r.reading.Ranked = []match.Score{{Label: told[0], Score: 1}}
		return k.choose(told, r), true
	}
	return k.topic(k.topics[told[0]], language), true
}

// inLanguage asks for what was just told in a language by name.
var inLanguage = pattern(`^(?:in fact |en fait |actually )?(?:(?:the |la )?(?:same|meme chose|idem|pareil)(?: thing)? |(?:can|could) you (?:say|repeat|give)(?: (?:it|that|this|me))* |(?:say|repeat|give|translate|redis|repete|traduis|traduire|tu peux)(?: (?:it|that|this|me|ca|le|la))* )*(?:in|en|into) (english|french|anglais|francais)(?:,? (?:my|our|the|le|la|mon|ma|notre|for|pour|since|because|car|as) .*)?$|^(?:the |la |une )?(english|french|anglais|francais) (?:version|please|pls|stp|svp)$|^(?:la |une )?version (anglaise|francaise)$`)

// spokenLanguage: a topic is about one.
var spokenLanguage = cueOf("english anglais french francais")

// saidAgain: what was told is to be said once more.
var saidAgain = cueOf("say repeat give translate redis repete traduis")

// repeated answers who wants what was just told in another language.
func (k *known) repeated(q Question, r read, core string) (Answer, bool) {
	m := inLanguage().FindStringSubmatch(core)
	if m == nil {
		return Answer{}, false
	}
	language := "fr"
	if name := m[1] + m[2] + m[3]; name == "english" || strings.HasPrefix(name, "anglais") {
		language = "en"
	}
	if t := k.topicBefore(q); t != nil && spokenLanguage.among(match.Tokens(t.Title.only(language))) {
		return Answer{}, false // "and in French?", after English
	}
	if q.Previous.Language == language && !saidAgain.starts(core) || k.talk[k.topOf(r)] != nil && r.verbatim() {
		return Answer{}, false
	}
	return k.lastAnswer(q, language)
}

// necessary: whether something has to be is asked; besideNecessary stands around it where the thing itself is not named.
var (
	necessary       = cueOf("mandatory required compulsory necessary needed essential indispensable indispensables obligatoire obligatoires necessaire necessaires requis requise requises exige exigee exiges imperatif must need needs besoin")
	besideNecessary = cueOf("is are it that this these those they really absolutely always strictly est ce c ca cest que vraiment toujours absolument sont ils elles il elle both two les deux tous all a an un une does do he she they il elle en faut")
)

// levelAsked: which level is asked of what was just told of, levelWord stands where an answer has one.
var (
	levelAsked = pattern(`^(?:what|which|how high an?|quel|a quel|de quel)(?: (?:is|est))?(?: (?:the|le|a))? (?:level|niveau)(?: (?:is|of it|attendu|demande|requis|exige|needed|required|expected))*$`)
	levelWord  = cueOf("level niveau")
)

// needed answers whether what was just told of is needed, or on which level, with what was told: the sources say no more.
func (k *known) needed(q Question, r read, core string) (Answer, bool) {
	t := k.topicBefore(q)
	if t == nil && len(q.Previous.Topics)+len(q.Previous.Offered) == 0 && k.lastPay(q) == nil && made(core, necessary, besideNecessary) && len(r.hits) == 0 {
		a := k.unknown(q, r) // of what had no answer
		a.Next = nil
		return a, true
	}
	if t == nil || !made(core, necessary, besideNecessary) && !(levelAsked().MatchString(core) && levelWord.among(match.Tokens(t.Answer.In(r.language)))) {
		return Answer{}, false
	}
	return k.retold(q, r, wordsOf(r.language).told, "")
}
