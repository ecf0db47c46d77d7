package knowledge

import (
	"slices"
	"strings"

	"recruitbot/knowledge/match"
)

// What is wrapped around a question: that somebody has no notion, does not dare to ask, wants it in words that another would get, and why
// they ask.
//
// 23 November 2026: such words made a bare "not in my sources" of questions that were answered without them. They go only where what is
// left is surely about a topic (withoutPassing).

// wrapping are those forms, with what is left of a question without it.
var wrapping = []struct {
	said func() expression
	left string
}{
	{enlightens, " "},
	{noNotion, " "},
	{daresNot, " "},
	{betweenUs, " "},
	{forWhomPlain, " "},
	{whileOthersSleep, " "},
	{whyAsked, "$1"},
	{saidAndDoubted, "$1, is that true?"},
	{ditEtDoute, "$1, c’est vrai ?"},
	{underLoad, "$1"},
	{slowAs, "$1"},
	{likesOf, "$1"},
	{inItsFavour, "pros and cons"},
	{noLetters, "no degree"},
	{hardGraft, " of experience"},
	{whichWayLean, "which do $1 prefer"},
}

var (
	enlightens = pattern(`(?i)(?:^|[\s,;.–-])\s*(?:(?:would|could|can|will) (?:you|ya|u) (?:please |kindly |perhaps )?(?:enlighten|educate|illuminate) (?:me|us)|(?:please |pls |kindly )?(?:enlighten|educate) (?:me|us)|care to enlighten (?:me|us)|` +
		`(?:(?:tu |vous )?(?:peux|pouvez|pourrais|pourriez)(?:[ -](?:tu|vous))? )?(?:m['’ ]|nous )?[ée]clair(?:er|ez|e)(?:[- ](?:moi|nous))? ?(?:ma lanterne|mes lanternes|là-dessus|un peu)?)(?: (?:on|about|as to) (?:that|this|it)\b| (?:on|about|as to)\b)?(?: (?:please|pls|stp|svp))?`)
	noNotion = pattern(`(?i)[,;]?\s*\b(?:and |but |because |cos |as |et |mais |car |parce que )?(?:(?:i |we )?(?:honestly |really |frankly |genuinely )?(?:(?:haven['’]?t|have not|don['’]?t have)(?: got)? (?:(?:an?|the|any|the slightest|the faintest|the foggiest|the first|a single|an earthly|a bloody) (?:notion|clue|idea|inkling)|the (?:slightest|faintest|foggiest))|(?:have|['’]?ve)(?: got)? (?:no|not the slightest|absolutely no|not an?) (?:notion|clue|idea|inkling))|` +
		`no (?:clue|notion)|not (?:a clue|the foggiest)|(?:i )?can['’]?t for the life of me (?:tell|say|see|remember|work out)|beats me|god knows|` +
		`(?:je n['’]?|j['’]? ?)(?:en )?ai (?:absolument )?(?:aucune|pas la moindre|pas une seule) id[ée]e(?: de)?|aucune id[ée]e(?: de)?|(?:je |j['’]?)(?:ne |n['’])?(?:y )?(?:comprends|comprend|pige|capte)(?: strictement| absolument)? (?:rien|que dalle|goutte|quedal)|j['’]? ?(?:n['’]?)?(?:y )?ai (?:strictement |absolument )?rien (?:compris|pigé|pige|capté|capte))(?: (?:of|about|as to) )?`)
	daresNot  = pattern(`(?i)[,;:]?\s*(?:(?:and|but|et|mais) )?\b(?:(?:je |j['’ ]?)(?:n['’ ]?)?ose(?: (?:plus|pas|m[êe]me plus|m[êe]me pas|pas trop|plus trop))(?: (?:lui|leur|le))? (?:demander|redemander|poser la question|avouer|dire)|(?:i['’]?m|i am|i feel|i was) (?:too|a bit|so|rather|far too) (?:embarrassed|ashamed|shy|scared|afraid|proud) to ask|(?:i )?(?:daren['’]?t|don['’]?t dare|didn['’]?t dare|never dared|wouldn['’]?t dare)(?: to)? ask)(?: (?:again|now|him|her|them|any more|anymore))*\s*[,;:]?\s*`)
	betweenUs = pattern(`(?i)[,;(]?\s*\b(?:between (?:yourself and myself|you and (?:me|i)|ourselves|the two of us|us)(?: and the (?:lamppost|gatepost|wall|bedpost))?|just between us|(?:soit dit )?entre (?:nous|toi et moi|vous et moi)(?: soit dit)?)[,):]?\s*`)
	// forWhomPlain is who is to understand it: "in words an accountant would get", « avec des mots que mon père comprendrait ».
	forWhomPlain = pattern(`(?i),?\s*\b(?:(?:in|with|using) (?:(?:plain|simple|the kind of|such|some|everyday) )?(?:words|terms|language|english|a way|a language)(?: (?:that|which))? (?:even )?(?:\S+ ){1,4}?(?:would|could|can|will|might)(?: (?:actually|easily|even|really))? (?:get|understand|follow|grasp|digest|make sense of|relate to)|` +
		`(?:so|such) that (?:even )?(?:an?|my|our|the|his|her) (?:\S+ ){1,2}?(?:would |could |can |might |will )?(?:gets?|understands?|follows?|grasps?)(?: (?:it|that))?|` +
		`(?:avec|dans|en) (?:(?:des|les|un) )?(?:mots|termes|langage|fran[çc]ais)(?: (?:simples?|que))? (?:que |qu['’])?(?:m[êe]me )?(?:\S+ ){1,4}?(?:comprendrait|comprendra|comprenne|comprend|pigerait|pige|capterait|capte|puisse (?:comprendre|suivre)|pourrait (?:comprendre|suivre))|` +
		`(?:pour|de fa[çc]on|de sorte|afin) (?:à ce )?(?:que |qu['’])(?:m[êe]me )?(?:ma|mon|un|une|le|la|notre|nos) ?(?:\S+ ){1,2}?(?:comprennent?|pigent?|captent?|suivent?|suive))`)
	// whileOthersSleep is when somebody learns.
	whileOthersSleep = pattern(`(?i),?\s*\b(?:(?:after|once|when|while) (?:the|my) (?:kids|children|little ones|family|baby|wee ones) (?:are|is|go|goes|have gone) (?:asleep|in bed|to bed|to sleep|down|napping)|(?:une fois|quand|lorsque|apr[èe]s que) (?:les|mes) (?:enfants|gosses|petits|mioches|kids|loulous) (?:sont |dorment|font)(?:au lit|couch[ée]s|endormis|la sieste)?|after (?:my shift|hours|bedtime)|apr[èe]s (?:le boulot|le travail|ma journ[ée]e))\b`)
	// whyAsked stands behind what is asked: « c'est pour orienter une promo », "or am I budgeting for a dinosaur".
	whyAsked = pattern(`(?i)([?]?)[\s.,;!–-]+(?:(?:c['’ ]?est|cest) pour (?:mieux |bien |juste )?[a-zéè]+(?:er|ir|re)\b|or (?:am|are) (?:i|we) (?:just |only )?(?:\w+ing for (?:a|an|nothing|the)|wasting|flogging|kidding|dreaming|fooling|being (?:daft|silly|paranoid|had))\b|ou (?:est-ce que )?je (?:r[êe]ve|perds mon temps|me fais des id[ée]es|me trompe de|mise sur))[^?.!]*[?.!]*\s*$`)
	// saidAndDoubted and ditEtDoute are what somebody says, and whether that is true.
	saidAndDoubted = pattern(`(?i)^(?:(?:my|our|the|a|one) )?(?:\S+ ){1,2}?(?:says|said|reckons|claims|thinks|told (?:me|us)|tells (?:me|us)|swears|insists|maintains|keeps (?:saying|telling me)|is (?:convinced|adamant))(?: that)? (.{12,}?)[,;.:–-]+\s*(?:and )?(?:is there (?:anything|something|any truth|some truth) (?:to|in|behind) (?:that|it|this)|any truth (?:to|in) (?:that|it|this)|(?:is|was) (?:that|it|this) (?:true|right|correct|so|really so|a fact)|(?:is|are) (?:he|she|they) (?:right|correct)|true or (?:false|not))(?:,? (?:or|then|really|at all|please)\b[^?]*)?[?.! ]*$`)
	ditEtDoute     = pattern(`(?i)^(?:mon|ma|le|la|notre|un|une|mes|les|nos) ?(?:\S+ ){1,3}?(?:me |nous )?(?:dit|disent|pr[ée]tend|affirme|soutient|jure|assure|pense|trouve|estime|r[ée]p[èe]te|a dit)(?: (?:que|partout que))? (?:qu['’])?(.{12,}?)[,;.:–-]+\s*(?:et )?(?:c['’ ]?est vrai|vrai ou (?:faux|pas)|(?:il|elle) (?:a raison|dit vrai)|(?:il )?y a(?:-t-il)? du vrai|info ou intox|(?:il y a )?du vrai l[àa]-dedans)(?:,? (?:ou|donc|alors|l[àa])\b[^?]*)?[?.! ]*$`)
	// underLoad is when something is to be fast.
	underLoad = pattern(`(?i)\b((?:app|site|website|system|platform|appli|application|plateforme|syst[èe]me)\b.{0,24}?\b(?:fast|quick|snappy|responsive|speedy|rapide|fluide|r[ée]active?))(?: even| m[êe]me)? (?:when|while|with|under|if|quand|lorsque|lorsqu['’]|avec|sous|si) [^?.!]*\b(?:millions?|thousands?|hordes?|crowds?|everyone|everybody|users|load|traffic|milliers?|utilisateurs|visiteurs|trafic|charge|tout le monde)\b[^?.!]*`)
	// slowAs says how slow something is, likesOf is "that" in more words.
	slowAs  = pattern(`(?i)\b(slow|slower|fast|quick|busy) as (?:a |an |the )?(?:wet |dead |old )?(?:week|weekend|snail|snails|treacle|molasses|tortoise|hell|turtle|death|mud|sloth|lightning)(?: in (?:january|winter))?\b`)
	likesOf = pattern(`(?i)\bthe likes? of (that|this|it|these|those)\b`)
	// inItsFavour is what speaks for something and against it.
	inItsFavour  = pattern(`(?i)\b(?:(?:advantages?|upsides?|benefits|strengths|pluses|good points|plus points) (?:and|&|or|vs\.?|/) (?:the )?(?:drawbacks?|disadvantages?|downsides?|weaknesses|minuses|bad points|limits|limitations))\b`)
	noLetters    = pattern(`(?i)\b(?:no|not a single|without(?: any)?) (?:letters?|initials) (?:after|behind|to) (?:the|his|her|their|your|my) names?\b`)
	hardGraft    = pattern(`(?i)(?:['’]| of)? (?:hard |solid |honest )?graft\b`)
	whichWayLean = pattern(`(?i)\bwhich way (?:do|would|will) (\S+(?: \S+)?) (?:lean|swing|go|tilt|incline)\b`)
)

// unwrapped is a question without what is wrapped around it; of what stands behind it only where that names nothing of its own.
func (k *known) unwrapped(text string) string {
	left := text
	for _, w := range wrapping {
		at := w.said().FindStringIndex(left)
		if at == nil || strings.HasPrefix(w.left, "$1") && strings.TrimSpace(left[:at[0]]) != "" && k.namesAnything(tailOf(left[at[0]:at[1]])) {
			continue
		}
		left = w.said().ReplaceAllString(left, w.left)
	}
	return strings.Trim(strings.Join(strings.Fields(left), " "), " ,;:")
}

// tailOf is the end of what goes, from its first mark on.
func tailOf(text string) string {
	if at := strings.IndexAny(text, "?.,;!"); at >= 0 {
		return text[at:]
	}
	return text
}

// namesAnything tells whether words name another job, a place or a technology.
func (k *known) namesAnything(text string) bool {
	tokens := match.Tokens(match.Normalise(text))
	if k.namesTool(tokens) {
		return true
	}
	return len(only(k.terms.finder.Find(tokens), func(h match.Hit) bool {
		return ofAnyJob(h) && !ofItsNames(h) || ofKind(h, kindPlace, kindUplift, kindOther, kindLevel, kindCompany) || strings.HasPrefix(h.Label, kindBeyond+":"+ofTechnology)
	})) > 0
}

var (
	// inMarks is what stands in quotation marks.
	inMarks = pattern(`«\s*([^»]{2,60}?)\s*»|“\s*([^”]{2,60}?)\s*”|"\s*([^"]{2,60}?)\s*"`)
	// whatItMeans asks what something is, or says that it was not understood.
	whatItMeans = pattern(`(?i)(?:^|[\s,;:.?!(–-])(?:de quoi s['’ ]?agit[- ]il|de quoi il s['’ ]?agit|c['’ ]?(?:est|é) (?:quoi|koi)|(?:[çc]a|cela) (?:correspond|veut dire|d[ée]signe|signifie|recouvre|renvoie|englobe|rime)(?: [àa])? ?(?:quoi|koi)|qu['’]est[- ]ce que (?:c['’]est|[çc]a)|k[ée]sako|kezako|rien (?:compris|pig[ée]|capt[ée])|(?:comprends?|pige|capte) (?:rien|pas|que dalle)|` +
		`what(?:['’]?s| is| was| does) (?:that|it|this)(?: (?:is|mean|about|supposed to (?:mean|be)|stand for|when it['’]?s at home|then|exactly|please))*\s*(?:[?.!,;]|$)|what (?:it|that|this) (?:is|means|stands for)|didn['’]?t (?:understand|get|follow)|don['’]?t (?:understand|get|follow)|no (?:idea|clue) what|what (?:on earth|the hell) (?:is|does)|meaning what|went over my head)`)
	// setApart asks for a difference.
	setApart = pattern(`(?i)\bdiff|\bdiff[ée]rence|\bcompar|\bvs\b|\bversus\b`)
	// inFrench are words of French questions.
	inFrench = pattern(`(?i)\b(?:quoi|koi|k[ée]sako|kezako|rien|pas|[çc]a|qu['’]est)\b`)
)

// quotedTerm is a term that somebody quotes who asks what it means, and that question: « on m'a sorti « logique métier », j'ai rien
// compris ». Of several words quoted it is the technology among them.
func (k *known) quotedTerm(text string) (term, asks string) {
	m := inMarks().FindStringSubmatchIndex(text)
	if m == nil {
		return "", ""
	}
	around := text[:m[0]] + " , " + text[m[1]:]
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			term = text[m[i]:m[i+1]]
		}
	}
	asked := whatItMeans().FindString(around)
	if asked == "" || inMarks().MatchString(around) || setApart().MatchString(around) {
		return "", ""
	}
	const few = 3 // words
	if words := match.Tokens(match.Normalise(term)); len(words) > few {
		term = ""
		for _, w := range words {
			if k.toolTopic(w.Text) != nil || k.acronym(w.Text) {
				term = w.Text
			}
		}
	}
	switch {
	case term == "":
		return "", ""
	case inFrench().MatchString(asked):
		return term, "c’est quoi " + term + " ?"
	}
	return term, "what is " + term + "?"
}

// explained reads a text as the question what a term means that it quotes, and takes it where a topic is about each word of that.
func (k *known) explained(text string, reading match.Reading) (string, match.Reading) {
	term, asks := k.quotedTerm(text)
	if term == "" {
		return text, reading
	}
	words := match.Tokens(match.Normalise(term))
	return k.shorter(text, asks, reading, func(left match.Reading) bool {
		return k.surelyTopic(left) && len(only(k.terms.finder.Find(words), func(h match.Hit) bool { return ofItsNames(h) || ofGrid(h) })) == 0 &&
			!slices.ContainsFunc(words, func(w match.Token) bool { return !k.namesSubject([]match.Token{w}, k.topics[left.Ranked[0].Label]) })
	})
}

// acronym tells whether a word stands in capitals in a topic's title, as OWASP does.
func (k *known) acronym(word string) bool {
	return slices.ContainsFunc(k.Topics, func(t Topic) bool {
		for name := range strings.FieldsFuncSeq(t.Title.only(Languages()[0]), partsNames) {
			if name == strings.ToUpper(name) && match.Normalise(name) == word {
				return true
			}
		}
		return false
	})
}

// ownTasks asks what somebody does with something, of whom no more is said: « il fait quoi sur les bases de données ? »
var ownTasks = pattern(`(?i)^(?:et |alors |du coup )?(?:il|elle|ils|elles|iel) (?:fait|font|fiche|gère|gere|gèrent) (?:quoi|koi|quoi exactement|quoi au juste) (sur|avec|autour de|autour des|côté|coté|niveau|au niveau de|au niveau des|pour|dans) (.+?)[ ?.!]*$`)

// asTasks reads what somebody does with something as a question about that job, and takes it where that is one of its duties.
func (k *known) asTasks(text string, reading match.Reading) (string, match.Reading) {
	m := ownTasks().FindStringSubmatch(text)
	if m == nil {
		return text, reading
	}
	return k.shorter(text, "Que fait un développeur backend "+m[1]+" "+m[2]+" ?", reading, func(left match.Reading) bool {
		return left.Known && !left.Other && left.Ranked[0].Score >= fairLead && subjectKind(left.Ranked[0].Label) == dutyTopics
	})
}
