package knowledge

// What one says of the last answer before the next question: "grand, and if it was a scale-up?", "anyway, is that in euros?"

var (
	// agreement begins a text and is no part of its question; agreed are the words that it is made of.
	agreement = pattern(`^(?:(?:grand|lovely|brilliant|sound|nice|nice one|good|great|fab|fabulous|perfect|cool|fine|right|ok|okay|sweet|ta|cheers|magic|wonderful|excellent|super|fair enough|got it|gotcha|noted|thanks(?: a (?:lot|million))?|thank you|thx|anyway|anyways|anyhow|actually|so|and|but|well|leave it|never mind|nevermind|nvm|forget it|no bother|no worries|no problem|not to worry|` +
		`nickel|parfait|top|genial|impec|impeccable|tres bien|ca marche|ca roule|d accord|daccord|dac|merci(?: (?:bien|beaucoup))?|note|bien|bon|bref|tant pis|laisse(?: tomber)?|laissez(?: tomber)?|passons|pas grave|entendu|compris|et|mais|alors|donc|sinon|du coup|au fait|en fait|enfin)\b[ ,.!;:]*)+`)
	agreed = cueOf(`grand lovely brilliant sound nice good great fab fabulous perfect cool fine right ok okay sweet ta cheers magic wonderful excellent super fair enough got gotcha noted thanks thank thx lot million anyway anyways anyhow well leave never mind nevermind nvm forget bother worries problem worry
		nickel parfait top genial impec impeccable tres bien marche roule accord d'accord daccord dac merci beaucoup note bon bref tant pis laisse laissez tomber passons grave entendu compris sinon fait`)
)

// unagreed is a text, normalised, without what is said of the last answer at its head; the text itself where nothing else is said.
func unagreed(text string) string {
	if rest := agreement().ReplaceAllString(text, ""); rest != "" {
		return rest
	}
	return text
}
