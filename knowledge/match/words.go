package match

// tongue is a set of languages.
type tongue uint8

const (
	english tongue = 1 << iota
	french
)

// Small tells whether a normalised word says nothing by itself: "the", "please",
// "pour", "merci".
func Small(word string) bool { return function(word) != 0 || polite(word) != 0 }

// function tells in which languages a folded word carries grammar rather than
// meaning; 0 for a word with a meaning of its own. A word that is common in
// both is in both, and tells nothing about the language.
func function(w string) tongue {
	switch w {
	case "a", "ai", "am", "an", "as", "car", "dont", "if", "me", "no", "not", "ok", "on", "or", "plus", "pm", "se":
		return english | french
	case "the", "of", "to", "and", "in", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "doing",
		"has", "have", "had", "having", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "i",
		"you", "he", "she", "it", "we", "they", "my", "your", "his", "her", "its", "our", "their", "them", "us", "him",
		"this", "that", "these", "those", "there", "here", "for", "from", "with", "without", "at", "by", "into", "about",
		"than", "then", "so", "but", "because", "while", "during", "between", "over", "under", "up", "out", "off", "down",
		"all", "any", "some", "each", "every", "both", "such", "same", "other", "just", "only", "also", "too", "very",
		"really", "im", "ive", "id", "ill", "youre", "youve", "theyre", "weve", "doesnt", "didnt", "isnt", "arent", "wasnt",
		"cant", "couldnt", "wont", "wouldnt", "shouldnt", "havent", "hasnt", "lets", "thats", "theres", "heres", "whats",
		"whos", "hows", "wheres", "one", "ones", "get", "got", "gets", "getting", "go", "goes", "going", "gonna", "wanna",
		"let", "make", "makes", "made", "much", "many", "more", "most", "less", "few", "lot", "lots", "bit", "actually",
		"usually", "normally", "typically", "generally", "basically", "something", "someone", "anything", "anyone", "thing",
		"things", "what", "which", "who", "whom", "whose", "when", "where", "why", "how":
		return english
	case "le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "et", "ou", "au", "aux", "en", "dans", "sur", "sous",
		"par", "pour", "avec", "sans", "chez", "vers", "entre", "est", "sont", "etait", "etaient", "sera", "seront", "serait",
		"etre", "suis", "es", "sommes", "etes", "ont", "avez", "avons", "avoir", "avait", "aura", "aurait", "fait",
		"font", "faire", "fais", "je", "j", "tu", "il", "elle", "nous", "vous", "ils", "elles", "moi", "toi", "lui", "leur",
		"leurs", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "ce", "cet",
		"cette", "ces", "c", "ca", "cela", "ceci", "que", "qu", "qui", "quoi", "quel", "quelle", "quels", "quelles", "quand",
		"comment", "combien", "pourquoi", "ne", "n", "pas", "y", "s", "t", "m", "si", "mais", "donc", "ni", "alors",
		"aussi", "tres", "trop", "peu", "plutot", "tout", "toute", "tous", "toutes", "autre", "autres", "meme", "memes",
		"chaque", "quelque", "quelques", "peut", "peuvent", "peux", "pouvez", "doit", "doivent", "dois", "devez", "faut",
		"faudrait", "va", "vont", "vais", "allez", "aller", "etc", "lors", "apres", "avant", "depuis", "pendant", "jusqu",
		"lorsqu", "puisqu", "afin", "ainsi", "generalement", "souvent", "normalement", "habituellement", "quelqu", "chose",
		"choses", "truc", "beaucoup", "moins", "bien":
		return french
	}
	return 0
}

// question tells whether a function word asks for something, and so bears a
// part of the meaning: is not "why".
func question(w string) bool {
	switch w {
	case "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "much", "many",
		"quel", "quelle", "quels", "quelles", "quand", "comment", "combien", "pourquoi", "qui", "quoi", "ou":
		return true
	}
	return false
}

// polite tells whether a word belongs to the courtesies around a question.
func polite(w string) tongue {
	switch w {
	case "possible":
		return english | french
	case "hello", "hi", "hey", "dear", "please", "pls", "plz", "thanks", "thank", "thx", "cheers", "sorry", "quick",
		"question", "quickly", "wonder", "wondering", "know", "tell", "say", "ask", "asking", "asked", "help", "explain",
		"give", "show", "want", "need", "like", "looking", "look", "trying", "try", "find", "understand", "think", "guess",
		"maybe", "perhaps", "currently", "morning", "afternoon", "team", "everyone", "everybody", "folks", "guys",
		"appreciate", "appreciated", "advance", "kindly", "curious", "hoping", "hope", "wanted", "today", "now", "again",
		"well", "right", "see":
		return english
	case "bonjour", "bonsoir", "salut", "coucou", "merci", "svp", "stp", "plait", "pardon", "desole", "desolee", "petite",
		"rapide", "savoir", "sais", "savez", "sait", "dire", "dis", "dites", "demander", "demande", "aider", "aide", "aidez",
		"expliquer", "expliquez", "donner", "donne", "donnez", "montrer", "montrez", "voudrais", "veux", "voulais",
		"voudrait", "souhaite", "souhaiterais", "aimerais", "aimerait", "cherche", "chercher", "besoin", "comprendre",
		"pense", "penser", "actuellement", "equipe", "avance", "voila", "bref", "aujourdhui", "maintenant":
		return french
	}
	return 0
}
