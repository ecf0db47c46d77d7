package knowledge

// beyondAI is the matter of what AI does to the job.
const beyondAI = "beyond.ai"

var (
	aiWord = cueOf("ia chatgpt gpt llm llms", "artificial intelligence", "intelligence artificielle").with(aiEnglish)
	// aiEnglish is a verb in French: « j'ai ».
	aiEnglish = cueOf("ai")
	// aiActs: something comes of AI, or it is what is spoken of.
	aiActs = pattern(`\b(?:replac\w+|tak(?:e|es|ing)(?: \w+)? over|takes?|taking|chang\w+|(?:doing|does|do|done) to|because of|due to|thanks to|despite|threat\w*|impact\w*|affect\w*|kill\w*|steal\w*|disrupt\w*|automat\w+|obsolete|survive|future|remplac\w+|cause de|grace a|malgre|menac\w+|tue|tuer|bouscul\w+|avenir|face a|out of (?:an? )?(?:work|jobs?|business)|jobless|unemployed|redundant|useless|au chomage|sans (?:emploi|travail|boulot)|inutiles?|disparai\w+)\b|` +
		`^(?:(?:and|so|but|et|mais) )?(?:(?:will|would|is|can|does|if|est ce que|si) )?(?:l |the )?(?:ai|ia|chatgpt|llms?)\b`)
	// inSomeYears is when something is to come, and nobody's experience.
	inSomeYears = pattern(`\b(?:in|within|over|dans|d ici)(?: the next| les)? (?:\d+|two|three|five|ten|deux|trois|cinq|dix|few|some|quelques)(?: prochaine?s?)? (?:years?|ans|annees)\b`)
	// ofAI is what a company does, or is called, behind its name: "an AI startup" pays as others do.
	ofAI = pattern(`\b(?:ai|ia|llm)[ -](?:start ?ups?|scale ?ups?|company|companies|firms?|products?|teams?|labs?|projects?|agency|business|sector|industry)\b|\b(?:start ?ups?|scale ?ups?|boites?|entreprises?|societes?|equipes?|projets?|produits?|secteurs?)(?: (?:de|d|dans|en|l))* (?:l )?(?:ai|ia)\b`)
)

// aboutAI takes who asks what AI does to the job for asking about that: whatever else is named, "which bits of the job is AI taking
// over", no topic tells it. With AI as the field that somebody works in topics go on: "which languages for AI?".
func (k *known) aboutAI(r *read) {
	if k.beyond[beyondAI] == nil || r.verbatim() || r.wantsPay || r.hintsPay || r.namesSlots() && !inSomeYears().MatchString(r.text) || !aiWord.in(r.text) || r.language == "fr" && aiEnglish.in(r.text) || !aiActs().MatchString(r.text) || ofAI().MatchString(r.text) {
		return
	}
	if t := k.topics[k.topOf(*r)]; t != nil && !k.holds(t.ID, kindBeyond+":"+beyondAI) {
		takeFor(&r.reading, beyondAI)
		r.reading.Other = false
	}
	if k.topOf(*r) == beyondAI && len(only(r.hits, ofGrid)) == 0 {
		r.slots, r.years = Slots{}, nil
	}
}
