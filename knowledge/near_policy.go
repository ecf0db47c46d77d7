package knowledge

import (
	"slices"

	"recruitbot/knowledge/match"
)

// What comes near a policy, so that no rule of threads answers it.

// policyDiscriminate is what is said to who would choose people by what they are.
const policyDiscriminate = "policy.discriminate"

// protected: what somebody is, of which no employer takes note; describing may be said of other things than people, too.
var (
	protected = cueOf(`gipsy gypsy bipolar sida hiv transgender refugee refugees communist communiste felon stammers stammer expecting blacks arab arabs asian asians african africans muslim muslims jewish jews noire noirs arabe arabes asiatique africain africaine overweight obese sexy pregnant enceinte maternity maternite
		handicap handicape handicapee handicaped disabled deaf sourd sourde stutters begaie husband wife spouse mari epouse gay gays lesbian lesbians trans racist`)
	describing = cueOf(`black white noir blanc blanche fat attractive pretty beautiful handsome ugly joli jolie moche hair cheveux young jeune old vieux vieille blind aveugle surgery operation sick malade kids children enfants
		married mariee marie union syndicat syndique retirement retraite accent religion`)
	ofSomebody = cueOf("he hes she shes they theyre him her his il elle ils elles lui son sa candidate candidat candidates candidats applicant applicants", "c est un", "c est une")
)

// saysWhatTheyAre tells whether a text says of somebody what no employer takes note of.
func (r read) saysWhatTheyAre() bool {
	return protected.among(r.tokens) || (describing.among(r.tokens) || r.isIll()) && ofSomebody.in(r.text)
}

// isIll tells whether somebody is ill: behind what leads up to it, or at the beginning, the word is "I'll".
func (r read) isIll() bool {
	return slices.ContainsFunc(r.tokens, func(t match.Token) bool { return t.Text == "ill" }) && !iWill().MatchString(r.text)
}

var iWill = pattern(`^(?:(?:ok|okay|k|so|then|and|but|lol|well|right|fine|cool|haha|yes|no|thanks|good|great|anyway|alright)[ ,.!]+)*ill\b`)

// grave: nobody takes note of that and goes on.
var grave = cueOf("hurt bully bullied bullies bullying craque panic touching touches burnout abused suicidal suicide suicidaire kill harass harassed harassing harassment harcele harcelee harcelement depressed depression died death mort deces cancer discrimination discriminate rape viol racist raciste sexist sexiste")

// policyNear is the score from which a policy may be meant.
const policyNear = 0.1

// nearPolicy tells whether a text may touch what is refused: what somebody is, who is better than whom, what somebody earns. No rule of
// threads answers such a text.
func (k *known) nearPolicy(r read) bool {
	if r.saysWhatTheyAre() || grave.among(r.tokens) || rankWord.in(r.text) || asksPastPay(r.text) {
		return true
	}
	return slices.ContainsFunc(r.reading.Ranked[:min(near, len(r.reading.Ranked))], func(s match.Score) bool {
		t := k.talk[s.Label]
		return t != nil && t.Outcome == Policy && s.Score >= policyNear
	})
}
