// Package match reads a sentence: labelled phrases in, ranked labels and a calibrated "none of these" out.
//
// It knows no facts and no language model: everything it goes by is in the phrases. A
// text is normalised and cut into tokens; each word stands for its stem and
// for its first three to five letters, and a linear classifier over these, trained when the
// Reader is made, orders the labels, together with a latent one where Config.Thorough asks for it. A logistic regression over six signals (the classifier's points and
// lead, the share of the nearest phrase that the sentence holds, the share of the words that the label's
// phrases hold, the share that no phrase holds, and the number of phrases) makes the score; its seven weights are constants. The
// threshold of "none of these" is found for each set of phrases: a sample is read as if the phrase, and then
// as if its whole label, were not there. Stored phrases are looked up as they are, one slip forgiven.
//
// 21 November 2026: what was tried. On 4,528 phrasings of 201 labels in two languages, chosen to be unlike
// each other, each read by a Reader of four fifths of the others: the right label first 56%, among the first three 71%.
// On 3,519 phrasings of 161 labels, two folds of five, the right label first:
//
//	words (stems) and pairs of words: cosine to the centroid 40%, nearest phrase 28%,
//	  complement naive Bayes 42%, linear 43%; linear without the pairs 52%
//	runs of 3 to 5 letters within words: centroid 47%, nearest 39%, complement
//	  naive Bayes 49%, linear 56%; with words and pairs added, linear 55%
//	beginnings of words: centroid 48%, nearest 41%, complement naive Bayes 48%, linear 56%
//
// So the beginnings carry what the runs of letters do, at a fifth of the features: they are where
// inflections meet, and English and French words of one origin. Pairs of words take a good tenth away.
// Weights only where a label's phrases hold the feature cost half a point and make training several times
// as fast. Adding the likeness to the nearest phrase to the order (not to the score) took half a point
// away; leaving out features at random while training changed nothing. How well right answers and questions
// about nothing known are told apart (area under the curve): by the classifier's share alone 0.84, by
// all six signals 0.89. With the threshold found, 73% of 555 outside questions were refused and 88% of the right
// answers kept. A joint stemmer for both languages is used and not Snowball's two, because a short
// question often does not tell its language and recruiters mix both.
//
// 21 November 2026: what it takes, on two cores that others were using too, so an upper bound. New: 23 ms
// to 56 ms for 90 labels of 25 phrases; 280 to 340 ms for 150 of 100; 11 s for 10,000 of 5. Read, of a sentence with words
// cut in half: 38, 83 microseconds for the first two, 5 kB in 22 pieces.
//
// 21 November 2026: a Reader is one string of bytes that is read where it lies (flat.go), whether New made it
// or a program has it embedded. Until then a program embedded the weights alone, and took the 20,800 phrasings of
// its profile apart at each start, 170 ms and 97 MB; Open takes a tenth of a millisecond. Phrases are kept by the
// features they hold, and the nearest one is looked for only among those that share one with the sentence, and
// for other labels than the best only when the reading is written out. Keys of phrases stand in order from
// their beginning and from their end: one slip leaves one half of a key as it is. Of 60,000 sentences, 5 are read
// otherwise than before: those are one slip from two phrases, and now mean the first that is stored.
//
// 21 November 2026: the score and the order, tried again on 7,098 phrasings in four folds, and with a quarter
// of the labels held out. Told apart (area under the curve): right answers and questions whose label is
// held out 0.82 before, 0.84 now, right and wrong answers 0.83 before and now. The classifier's points say more than its odds, a share
// being high wherever the others are low. With the threshold found, 70% of the known are right (64% before),
// 87% of the right answers are kept (92%); where 90% are, 45% of the held-out questions are known (49%). But of
// the 555 outside questions, far from every label, 69% are refused, 72% before. The threshold is found from 400 phrases and
// not 160, whose chance moved the share of held-out questions known by 20 points. The right label first: 55%
// before and now. On an earlier 5,083 phrasings (51% first) none of these gave as much as a point: more rounds
// or another pace; weights of stems, grammar, question words and synonyms; the topics' titles and answers as phrases; nearest phrase,
// centroid and naive Bayes beside the classifier, over stems or runs of letters (together +0.4);
// the best ten ordered anew by what their phrases hold and how many they are (+0.8 there, -0.4 on the 7,098).
//
// 21 November 2026: latent models. On 20,800 phrasings of 218 labels, two folds of five, the right label
// first: linear 64.0%, with one latent model of 64 dimensions 66.8%, with two 67.8%, three 68.2%; two
// of 32 dimensions 67.1%, one of 128 66.2%. Leaving out four features in ten while training is what makes
// them better than the linear one: with none left out they are worse. They take 1.4 s each to train, so they are
// trained when a program is compiled; see Reader.Encode. Of 850 questions by people who knew no phrase,
// the share that led to a right answer rose from 91 to 93 per cent with one.
//
// 21 November 2026: names of what all phrases are about count as one word. "Backend developer" alone brought
// eight features into every sentence; without them the right answers to 850 questions rose by two per cent.
//
// 21 November 2026: a text is read as a whole, what asks in it counting more. Until then each part was read by
// itself, and the surest was believed; but of several readings the surest is often wrong. Of 1,895 questions by people who knew
// no phrase, each read by five Readers of half or two thirds of the phrases: 93.8% right in scope and 94.9%
// of the others refused before, 94.7% and 95.0% now; with three times the stress 93.8%. What it costs: a preamble that is made to
// name two other labels drowns a tenth of the questions of the library in this package's tests, a twentieth before.
//
// 21 November 2026: what else was tried with 35,000 phrasings, in the test of half or two thirds of them (96.3% and 96.7% then), and changed
// nothing: pairs of the words of meaning across those between them; a logistic regression over eight signals for "none
// of these" (area under the curve 0.87 to 0.91, 0.86 to 0.88 now). Where the linear and both latent models agree and no label comes near,
// 98% are right; where they differ, 73%, too many to ask back each time.
//
// 21 November 2026: a Reader keeps no phrase as it is written, since who made it has them: that was an eighth of its bytes.
// Leaving the features that one phrase holds out of the latent models would save another twentieth; but in the test below
// half a point fewer of the questions about nothing known were refused, and three quarters without those of two phrases.
//
// 21 November 2026: pairs of words, in the latent models only. In the same test 95.3% and 95.9% with them, whatever
// their share of a sentence (0.6 to 1); four models instead of two 95.3% and 96.0%; another share of the latent ones (35%, 65%), other
// paces, rounds and shares left out are worse or the same. Pairs in 8,192 rows by their hash meet each other: of 10,203 phrasings by
// people who saw none of the 25,000 that were stored, 77.5% found their label first; in 32,768 rows 78.4%, with a row for each
// pair that five phrases hold, 5,450 of them, 78.4%, four 78.5%, two 78.8% (21,270). There the synonyms are worth 0.1 points, a third model 0.2.
//
// 21 November 2026: eight latent models are trained and condensed into the 128 directions that hold nearly all they say: as
// small and as fast to read as two of them, which it was before. In the test of phrasings left out (60% of 38,000 kept; the right label first,
// of 1,878 questions in scope by people who saw none, three times) two models 94.1%, three 94.4%, six 94.6%, six condensed
// into 128 directions 94.6%, into 64 94.3%; the linear one alone 92.5%, latent ones alone 93.1%. Of no use: another share of the
// linear one (35%, 65%); a word's features counting together as much as a longer word's; rarity to the power of 0.7; "none of these" from
// a logistic regression over thirteen signals, agreement of the models among them (as many right answers kept, 1% fewer wrong ones).
//
// 22 November 2026: sixteen of them in the place of eight, condensed alike: a retraining on a few phrases more moved up to three
// readings in a hundred, either way. Of 1,763 questions of public pages some 1 % more were read rightly, some 1 % more refused; 32,
// or twenty rounds in the place of twelve, won nothing more. It takes 70 seconds to make.
//
// 21 November 2026: of the 128 directions the first 16 hold two thirds of what is said and the last 64 a fortieth. So the places are measured
// by how far they lie from the origin in each, and all but 16 are kept in four bits: 74 bytes a place, 136 before, and 0.4% of
// what they say is lost. Of 2,350 questions one more is answered rightly. With 96 directions (58 bytes, 1%) and with 112 the sum is the same or three
// more, but others of them: a question that was asked in a test got no answer.
//
// 21 November 2026: keys of phrases are the numbers of their words, and labels of rows stand in a byte each: 1.2 MB less, with the same
// readings and in the same time.
//
// 21 November 2026: what takes the most of a reading is to hold its place against all directions, and the compiler multiplies one number
// at a time. On amd64 some assembler takes four (latent_amd64.s), which every such processor can; sums are taken in the same order
// as before, so that readings are the same to the last bit. A question takes a fifth fewer instructions for it, some 10 us less; on
// other processors the same is done in Go (latent_other.go), slower by that much.
//
// 22 November 2026: labels of a kind (Config.Kin). A word that says what a label is about ("Docker") drowned what was asked about it: "is
// Docker slow?" was read as "Docker". Now phrases are trained on once more, twice each, with such words of other labels in their
// place: some 4,000 sentences to 44,000 phrases, stored nowhere. Of 414 questions that people wrote to be misread, and that the
// Reader did not have, 21% are read rightly, 17% before; of 452 from public pages 91%, 90% before, where two trainings differ by one.
// Tried and left: words chosen by hand, as good; kinds of duties, roles and careers, whose words mean more than the thing: one
// question in a hundred more read rightly among those 414, one in a hundred fewer among the others.
//
// 22 November 2026: Config.Others may hold many times the phrases of a label; their score is held against a label's by the share of
// each's phrases. As it came, of 1,600 questions of public pages three of a hundred more that no label answers were taken for outside, and five of those that one does.
//
// 22 November 2026: Config.Practice. Twice as many sentences as are stored are trained on, and nothing but weights is kept of
// them: 1.6 MB more, where storing them takes 5. What they win is told in knowledge/practice.go. Others then
// grow much larger than any label, and win too often: of 797 real questions 88 % in and 85 % out are right where the share of phrases alone
// decides, 90 and 83 % where Others have to be four times as likely, 90 and 82 % ten times. Tried and left: three words in a row
// beside pairs (the same). Another kind of model does say something else: one that runs over the words in order (convolutions of one to three
// words, the strongest place of each) is worse alone (78 % in at 77 % out, 87 for this one) and better together: where 90 % are refused,
// 82 % are right and not 76. It would take ten times as long to train and twice as long to read.
//
// 22 November 2026: that network was built (42 dimensions a word, windows of three words, 256 filters, trained in some eighty seconds) and left. Mixed half and half
// with the others it put 217 questions that a label answers above 82 % of 835 that none does in 87 % of cases, 84 % before; of whole answers,
// behind the rules, 89 to 91 % were right and 83 % refused, 90 and 82 before, and of those that an answer leaves open four in a hundred more were
// told as if it did not. It takes 2.7 MB.
//
// 23 November 2026: what others' weights would bring. A pretrained encoder of sentences (512 numbers a sentence, 28 MB, English), two layers
// behind it trained on the same 76,600 English phrases and practice questions, knows the right topic of 85 % of 144 questions of public
// pages; with a threshold at which 82 % of 540 that no topic tells are refused it tells 69 %, where the program tells 90 % and refuses 81.
// Pretrained vectors of words (100 numbers, for 16,900 of the 25,600 words) under the network over words in order brought nothing: 76 %
// where 85 % are refused, as without. So it is no knowledge of words that is lacking.
package match

// Phrase is one way of saying what Label stands for.
type Phrase struct {
	Label    string
	Text     string
	Language string // "en" or "fr"
}

// Config is what a Reader is made of.
type Config struct {
	Phrases []Phrase
	// Others are sentences about none of the labels.
	Others []string
	// Practice are sentences to train on beside the phrases, which are stored nowhere: with a label
	// of the phrases, or with none for sentences about none of the labels.
	Practice []Phrase
	// Names are names of what all phrases are about, such as a job's titles.
	Names []string
	// Nouns are words for the same that others share, such as "developer": they count as
	// a name, too, so that a phrase's other words decide.
	Nouns []string
	// Kin are groups of labels about things alike, such as programming languages: what is asked
	// about one of them may be asked about another. A label is in one group at most.
	Kin [][]string
	// Synonyms are groups of words or short phrases, in any language, that say
	// nearly the same.
	Synonyms [][]string
	// Vocabulary are words that are right as they are: none is taken for a
	// misspelling of a phrase's word.
	Vocabulary []string
	// Thorough has New train latent models beside the linear one. They find the
	// right label more often, and take seconds to train, not tenths of one. They are
	// passed over where there are a thousand labels or more.
	Thorough bool
}

// Reading is what a sentence may mean.
type Reading struct {
	Text   string  // normalised
	Tokens []Token // of the text
	Ranked []Score // best first, at most ten, each label once
	// Known tells whether the sentence is about any of the labels at all. It is
	// false under a threshold that New finds from the phrases themselves.
	Known bool
	// Other tells whether it is more like Config.Others than like any label; then it is not known, and
	// Like is the place there of the one that it is most like, -1 where a phrase of the best label is nearer;
	// Same tells whether it is that one, but for a slip.
	Other bool
	Like  int
	Same  bool
	// Language is the sentence's own, "en" or "fr"; "" where it has no mark of either.
	Language string
	// Unknown are the meaning-bearing words that no phrase of any label holds,
	// and Missing those that none of the best label's holds: indices of Tokens.
	Unknown []int
	Missing []int
	// Coverage is the share of the sentence's meaning-bearing words that the
	// best label's phrases hold, 0 to 1, rare words counting more.
	Coverage float64
	// From and To are the tokens of the part that was read: all of them, or the
	// sentence that holds the question where a preamble stands around it.
	From, To int
}

// Score is a label and how well it fits, 0 to 1.
type Score struct {
	Label string
	Score float64
}
