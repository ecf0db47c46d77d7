package check

import "strconv"

// size is J2.
func (r *reading) size() []Finding {
	n := len(r.words)
	said := strconv.Itoa(n)
	switch {
	case r.Facts != nil && r.Facts.Short:
		if n > 150 {
			return []Finding{r.say("J2.short", Warn, span{}, "{n}", said)}
		}
	case n > 750:
		return []Finding{r.say("J2.long", Warn, span{}, "{n}", said)}
	case n <= 150 && r.Facts == nil:
		return []Finding{r.say("J2.brief", Hint, span{}, "{n}", said)}
	case n < 300:
		return []Finding{r.say("J2.brief", Warn, span{}, "{n}", said)}
	}
	return nil
}

// bullets is J3. Short adverts may do without.
func (r *reading) bullets() []Finding {
	in := 0
	for _, l := range r.lines {
		if l.shape == bullet {
			in += l.to - l.from
		}
	}
	if len(r.words) <= 150 {
		return nil
	}
	percent := 100 * in / len(r.words)
	if percent >= 25 && percent <= 45 {
		return nil
	}
	key := "J3.few"
	if percent > 45 {
		key = "J3.many"
	}
	return []Finding{r.say(key, Hint, span{}, "{percent}", strconv.Itoa(percent))}
}

// The lengths of sentences, in words.
const (
	meanSentence    = 20
	longestSentence = 35
)

// sentenceLength is J15.
func (r *reading) sentenceLength() []Finding {
	var all []Finding
	words, count := 0, 0
	for _, s := range r.sentences {
		n := s.to - s.from
		if r.lines[s.line].shape == heading {
			continue
		}
		words, count = words+n, count+1
		if n > longestSentence {
			all = append(all, r.say("J15.long", Hint, r.at(s.from, s.to), "{n}", strconv.Itoa(n)))
		}
	}
	if count > 0 && words > meanSentence*count {
		all = append(all, r.say("J15.mean", Hint, span{}, "{n}", strconv.Itoa(words/count)))
	}
	return all
}

// address is J16.
func (r *reading) address() []Finding {
	duties, verbs := 0, 0
	for _, l := range r.lines {
		if l.shape != bullet || l.section != "duties" || l.from == l.to {
			continue
		}
		duties++
		if r.beginsWithVerb(l) {
			verbs++
		}
	}
	var all []Finding
	if duties >= 3 && 10*verbs < 6*duties {
		all = append(all, r.say("J16.verbs", Hint, span{}, "{n}", strconv.Itoa(verbs), "{all}", strconv.Itoa(duties)))
	}
	if len(r.words) > 100 && len(r.found["you"]) == 0 {
		all = append(all, r.say("J16.you", Hint, span{}))
	}
	return all
}

// beginsWithVerb takes a word that is no article, pronoun or adjective known for
// beginning noun phrases; in French an infinitive, or "vous" and its verb.
func (r *reading) beginsWithVerb(l line) bool {
	first := r.words[l.from].text
	if r.language == "fr" {
		n := len(first)
		return n > 3 && (first[n-2:] == "er" || first[n-2:] == "ir" || first[n-2:] == "re" || first[n-2:] == "ez") || first == "vous"
	}
	return len(r.hits("no verb", l.from, l.from+1)) == 0 && (len(first) < 5 || first[len(first)-4:] != "tion" && first[len(first)-4:] != "ment" || first == "implement")
}

// company is J18.
func (r *reading) company() []Finding {
	in := 0
	var at span
	for _, l := range r.lines {
		if l.section == "company" && l.shape != heading && l.from < l.to {
			if in == 0 {
				at = r.at(l.from, l.to)
			}
			in += l.to - l.from
		}
	}
	percent := 100 * in / max(1, len(r.words))
	if percent <= 20 || in < 60 {
		return nil
	}
	return []Finding{r.say("J18.company", Hint, at, "{percent}", strconv.Itoa(percent))}
}
