package knowledge

import (
	"slices"
	"strings"
)

// bareOffers are figures in a normalised text that are offered or asked for, and have no
// unit because everybody counts in thousands a year: "can we get a senior for 45 in a
// scale-up". Where a cell is named, "55 for a senior in a startup?" is one, too, and so
// is each end of "45-55".
func bareOffers(text string, cell bool) []amount {
	var out []amount
	for at, seen := figure(text, 0), 0; at >= 0 && seen < mostFigures; at, seen = figure(text, at+1), seen+1 {
		n, end := bareFigure(text, at)
		if n == 0 || strings.HasPrefix(strings.TrimLeft(text[end:], blanks), "%") || !offerAfter().MatchString(text[end:min(len(text), end+offerReach)]) {
			continue
		}
		low, from := 0, at
		if near := max(0, at-offerReach); cell {
			if m := bareLow().FindStringSubmatchIndex(text[near:at]); m != nil {
				if l, _ := bareFigure(text, near+m[2]); l < n && 2*l > n {
					low, from = l, near+m[2]
				}
			}
		}
		if !offered(text[:from], text[end:], cell) {
			continue
		}
		for _, thousands := range []int{low, n} {
			if a := (amount{units: thousands * 1000}); thousands > 0 && !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

// monthAlone is the pay by the month that a follow-up consists of: nobody earns so little a year.
func monthAlone(text string) (a amount, ok bool) {
	m := aMonthAlone().FindStringSubmatch(verdictAfter().ReplaceAllString(text, ""))
	if m == nil || len(m[1]) == 4 && len(calendarYears(m[1])) > 0 {
		return a, false
	}
	return amount{units: int(number(digitsOf(m[1]))), monthly: true, guessed: true}, true
}

// bareFigure is the whole number at a place, 0 where it is no sum in thousands, and where
// it ends.
func bareFigure(text string, at int) (n, end int) {
	end = at
	for end < len(text) && isDigit(text[end]) {
		end++
	}
	if f := number(text[at:end]); f >= leastBare && f <= mostBare {
		n = int(f)
	}
	return n, end
}

// offered tells whether a bare figure is an offer by what stands before and behind it.
func offered(before, after string, cell bool) bool {
	words := strings.Fields(before[max(0, len(before)-offerReach):])
	if last := len(words) - 1; last > 0 && offeredTo.is(words[last]) {
		words = words[:last]
	}
	if len(words) == 0 {
		return cell || begins(after, []string{" pour ", " for "})
	}
	word := words[len(words)-1]
	if word == "is" && len(words) > 1 && person.is(words[len(words)-2]) {
		return false // somebody's age
	}
	return offerBefore.is(word) || cell && (cellBefore.is(word) || strings.TrimSpace(strings.Trim(after, "?!. ")) == "" && !countedBefore.is(word))
}

// bareAlone is the figure that a follow-up to an answer about pay consists of, but for
// small words, or both ends of a range: "and 65?", « et si on monte à 60 ? », "45-50?".
func bareAlone(text string) []amount {
	text = verdictAfter().ReplaceAllString(text, "")
	if end := strings.TrimRight(text, blanks+"?!.,"); end == "" || !isDigit(end[len(end)-1]) {
		return nil // as most texts
	}
	if m := halfAlone().FindStringSubmatch(text); m != nil {
		return []amount{{units: int(number(m[1]) * 1000)}}
	}
	m := aloneAtEnd().FindStringSubmatchIndex(text)
	if m == nil {
		return nil
	}
	words := strings.Fields(text[:m[0]])
	if len(words) > mostAround || figure(text[:m[0]], 0) >= 0 || len(words) > 0 && (countedBefore.is(words[len(words)-1]) || ofAge.is(words[len(words)-1])) {
		return nil
	}
	var out []amount
	for _, at := range []int{m[2], m[4]} {
		if at < 0 {
			continue
		}
		n, _ := bareFigure(text, at)
		if n == 0 {
			return nil
		}
		out = append(out, amount{units: n * 1000})
	}
	return out
}

// bareJudged is a figure of which a verdict is asked for, "is 70 enough for a lead?"; with a place or a type of company behind it, in
// a follow-up, "65 in a scale-up" is one, too.
func bareJudged(text string, placed bool) []amount {
	m := judgedFigure().FindStringSubmatchIndex(text)
	if m == nil && placed {
		m = placedFigure().FindStringSubmatchIndex(text)
	}
	if m == nil {
		return nil
	}
	if n, _ := bareFigure(text, m[2]); n > 0 {
		return []amount{{units: n * 1000}}
	}
	return nil
}

// bareMade is a figure that somebody comes to in a sentence after pay: « ça fait 69, c’est bien ça ? », "so we'd meet at 62, is that ok".
func bareMade(text string) []amount {
	m := madeFigure().FindStringSubmatchIndex(text)
	if m == nil && (judged.in(text) || softJudged.in(text)) {
		m = betweenCommas().FindStringSubmatchIndex(text)
	}
	if m == nil {
		return nil
	}
	if n, end := bareFigure(text, m[2]); n > 0 && offerAfter().MatchString(text[end:min(len(text), end+offerReach)]) {
		return []amount{{units: n * 1000}}
	}
	return nil
}

// A bare figure is an offer from leastBare to mostBare thousands, by what stands within
// offerReach bytes of it. In a follow-up it has up to mostAround words before it.
const (
	leastBare, mostBare = 20, 250
	offerReach          = 32
	mostAround          = 7
)

var (
	offerBefore = cueOf(`at for on around roughly offer offered offering offers paying pay propose proposed proposer proposez proposons jpropose
		a environ want wants ask asks asking demande veut accept accepts accepted accepte`)
	offeredTo = cueOf("him her them lui")
	// sumVerb: somebody asks for a sum or offers one, after an answer about pay.
	sumVerb    = cueOf("demande demandent demandait veut veulent voudrait wants want asks ask asking expects expecting offre offres offert offered offer offers propose proposes propositions accepte accepted autre another descend monte vise pretend pretentions")
	offerAfter = pattern(`^(?:\W*$|[,.?!;:)]| (?:to|for|in|an?|pour|en|dans|chez|is|est|ok|too|trop|brut|gross|and|et|une?|senior|junior|lead|mid|confirmee?|esn|pme|sme|startup|start-up|scaleup|scale-up|flat|max|be|fair|enough|low|high|reasonable|lui|elle|him|her|du coup|alors|then|now|instead|maintenant|finalement|c|cest|ca|suffit|suffisant|correct|realiste|realistic)\b)`)
	// cellBefore stands before a bare offer where level and company are named; countedBefore
	// before a figure that counts something else.
	cellBefore    = cueOf("is are would will and et est si with avec say range between entre from de du ok about budget fourchette salary salaire if senior junior lead mid confirme confirmee esn pme sme startup scaleup wants veut")
	countedBefore = cueOf(`top age aged level niveau bac version java php python angular node spring symfony rails react vue ios android postgres
		postgresql kotlin scala ruby dotnet net c team equipe article since depuis until in en number numero step etape chapter page question`)
	// verdictAfter stands behind a figure whose verdict is asked for; aMonthAlone is pay by the month, since nobody earns that a year.
	verdictAfter = pattern(`[ ,]*(?:(?:is|would) (?:that|it) |cest |c est |ca |est ce |it is |thats |be )?(?:(?:a bit|too|trop|un peu) )?\b(?:bas|haut|bien|cher|juste|correct|faible|jouable|ok|okay|fine|enough|fair|much|high|low|good|then|though|tho|alors|max|trop|peu|passe|bon|assez|suffisant|possible|realistic|realiste|maybe|please|pls|stp)[ ?!.]*$`)
	aMonthAlone  = pattern(`^(?:(?:and|or|et|ou|avec|with|at|a|if|si|what about|how about|even|meme|only|say|disons|make it) )*€?([1-9](?:[ ,.]?\d{3}))[ ?!.]*$`)
	halfAlone    = pattern(`^(?:(?:and|or|et|ou|avec|with|at|a|if|si|what about|say|disons|make it) )*(\d{2,3}[.,]\d)[ ?!.]*$`)
	// judgedFigure and placedFigure: what stands behind such a figure, and before it nothing that counts.
	judgedFigure  = pattern(`^(?:(?:hm+|and|so|ok|is|would|et|alors|est ce que|c est) )*(\d{2,3}) (?:(?:is|be|est|c est|cest|ca|would be) )?(?:a bit |un peu |actually |really |vraiment |quite )?(?:(?:too|trop) (?:much|little|high|low|haut|bas|peu|cher|eleve)|enough|ok|okay|fair|fine|assez|suffit|suffisant|over|above|below|correct|bien)\b`)
	madeFigure    = pattern(`\b(?:ca (?:fait|ferait|donne)|ca nous (?:fait|donne)|that makes|that d be|thats|that is|makes it|soit|disons|let s say|lets say) (\d{2,3})\b`)
	betweenCommas = pattern(`, ?(?:a |at )?(\d{2,3}) ?,`)
	placedFigure  = pattern(`^(?:(?:and|or|so|et|ou|what about|how about|what if|if|si|say|disons|maybe|avec|with|only|just|at|a|hm+) )*(\d{2,3}) (?:in|en|a|at|for|pour|dans|chez)\b`)
	aloneAtEnd    = pattern(`(?:^|\b)(?:(\d{2,3})\s*(?:-|to|a|and|et|or|ou)\s*)?(\d{2,3})[\s?!.,]*$`)
	bareLow       = pattern(`(?:^|\s)(\d{2,3})\s*(?:-|/|to|a|and|et|or|ou)\s*$`)
)
