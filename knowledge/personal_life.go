package knowledge

// ownLife asks whoever answers what they earn, or which degree they have: "how much money do you have?", « combien gagnez-vous ? ». With the
// job behind it, "how much do you earn as a developer?", "you" is anybody.
var ownLife = pattern(`(?:^|[.?!] ?)(?:(?:and|so|but|et|mais|sinon|au fait|by the way|btw|hey|hi|hello|bonjour|salut|dis|dites|toi|vous|sir|madam|mate|buddy)[ ,]+)*(?:` +
	`how much (?:money |cash )?(?:do|did|are|does) (?:you|u|ya)(?: (?:earn|make|have|get|cost|own|paid|get paid|being paid))(?: (?:yourself|personally|an?|per|each|month|year|now))*|` +
	`what(?: is| s|s) (?:your|ur) (?:own |personal |actual |current )?(?:salary|pay|wages?|income|paycheck)(?: like)?|what (?:do|are) (?:you|u) (?:(?:earn|paid|earning)(?: (?:yourself|personally))?|make (?:yourself|personally))|` +
	`are (?:you|u) (?:happy|satisfied|content|ok|pleased|fine) with (?:your|ur) (?:salary|pay|wages?|income)|are (?:you|u) (?:rich|wealthy|well[ -]paid|paid|underpaid|overpaid)(?: (?:for this|enough|well))*|` +
	`(?:do|did) (?:you|u) (?:(?:even|yourself|actually) )*(?:have|hold|get|own|possess) (?:an? |any |your )?(?:(?:bachelor|master|university|college|cs|computer science|it|engineering)(?: ?s)? )*(?:degrees?|diplomas?|phd|bachelors?|masters?|qualifications?)(?: (?:yourself|too|in (?:computer science|it|engineering)))*|what (?:degree|diploma) do (?:you|u) have|` +
	`combien (?:(?:est-ce que |d argent |de thunes |de sous )*)(?:tu|vous|t) (?:gagnes?|gagnez|touches|touchez|as|avez)(?: (?:toi|vous|meme|par mois|par an|d argent|au juste))*|combien (?:gagnez|touchez|avez|gagnes|touches)[ -](?:vous|tu)(?: (?:par mois|par an|d argent|vous-meme))*|` +
	`(?:tu|vous|t) (?:gagnes|gagnez|touches|touchez|es paye|etes payee?) (?:combien|quoi)(?: (?:toi|vous|par mois|par an|au fait))*|(?:quel est|c est quoi|c quoi) (?:ton|votre) (?:propre )?(?:salaire|paie|paye|remuneration)(?: (?:a toi|a vous))?|` +
	`(?:etes[ -]vous|es[ -]tu|tu es|t es|vous etes) (?:satisfait|content|heureux|satisfaite|contente|heureuse) de (?:ton|votre|ta) (?:salaire|paie|paye|remuneration)|(?:etes[ -]vous|es[ -]tu|tu es|t es|vous etes) (?:riche|bien payee?|payee?)|` +
	`(?:as[ -]tu|avez[ -]vous|tu as|t as|vous avez|tas) (?:un |une |des |le |ton |votre )(?:diplomes?|licence|master|bac|bts|bachelor|doctorat)(?: (?:toi|vous|en informatique|d ingenieur|toi aussi))*` +
	`)(?:\W*$|[.?!])`)

// asksOwnLife answers what is asked of whoever answers, by somebody who speaks of nothing else.
func (k *known) asksOwnLife(q Question, r read) (Answer, bool) {
	t := k.talk[talkPersonal]
	if t == nil || q.Previous != nil || len(r.text) > longestPersonal || r.slots.parts()+len(r.offers)+len(r.jobs)+len(r.places) > 0 || !ownLife().MatchString(r.text) {
		return Answer{}, false
	}
	return k.chat(t, q, r), true
}
