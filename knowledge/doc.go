// Package knowledge knows: a question in, an answer with its sources out.
//
// A Base is made of profiles, which people write as YAML (format.go), and of
// what all profiles share: small talk, refusals, and the names of what none of
// them need hold (common.go). Load reads and checks the files; Default is what is
// embedded. Ask is pure: no clock, no network, no disk.
//
// # How a question is read
//
// A finder picks out what the question names (terms.go): levels, company types,
// places, other professions. Years and sums are read beside it (years.go,
// amount.go). A reader of sentences ranks the topics, small talk, refusals and
// matters beyond the profile (knowledge/match). Then rules are tried in an order
// that puts truth first (ask.go): somebody's current pay is refused, then what
// policy refuses; a follow-up is laid over the last turn's slots, and what only the
// last turn gives a meaning to is answered from it (thread.go); what the
// question names and the profile does not hold ends in "not in my sources",
// however well the rest fits; then pay, small talk and topics.
//
// # Where figures come from
//
// Every figure is a cell of salary.yaml, or a cell with an uplift's percentage on
// it: low x (1 + low %) to high x (1 + high %), shown step by step. Nothing is
// converted, averaged or guessed. Another source's figures are shown as that
// source's, and where sources disagree both sides stand under the answer.
//
// # What people add
//
// Taught lays lessons beside the profiles (lesson.go): answers that a workspace's own people
// gave. A question is held against their phrasings word by word, so a lesson counts at once and
// nothing is trained. A lesson answers where it is nearer than the profile's topic, is offered
// beside it where both are about as near, and never goes before the grid's figures, a refusal, or
// what the question names and the lesson doesn't.
//
// # Decisions
//
// 21 November 2026: both languages of a topic stand in one file, side by side,
// so that whoever edits a fact sees its other half.
//
// 21 November 2026: the parts of the grid that a question names are taken out
// before it is read a second time. They speak for pay so loudly that "which skills
// does a senior in a startup need" would otherwise be answered with a salary.
//
// 21 November 2026: terms are found in the plural and the feminine, and no other
// inflection. With stems "experience" was "experienced", and so a level.
//
// 21 November 2026: where several topics fit nearly alike, all are given in
// short, each with a button. A bare list of names asked for a click more and
// told nothing.
//
// 21 November 2026: a stored phrasing leads to its own label whatever it names.
// Vetoes guard against what nobody foresaw; whoever wrote the phrasing did.
//
// 21 November 2026: what a question has to do with pay is decided once, when it is read (pay.go). Three
// rules used to look at the same words, each with exceptions of its own.
//
// 21 November 2026: tried on 1,895 questions and left: words of matters beyond veto only where the reader sees the matter too
// (0.1 points more right, 0.3 to 0.7 fewer refused); a topic close behind such a matter goes before it (0.1 more, 0.1 to 0.2
// fewer); "job", "skills" or "become" beside a profession as questions about it (0.3 fewer right).
//
// 21 November 2026: a place or a profession outside the sentence that asks is no
// part of the question, unless pay is asked for: there it decides.
//
// 21 November 2026: where pay is spoken of, another profession or another place is always a stranger, whatever topic
// fits best: "what's a front-end dev on at a scale-up" used to be answered with the grid. Words for pay that mean much
// else ("grid", "ballpark", "worth") count beside a level, a type of company or a profession. Two tests ask for
// the pay of every profession and at every place that is listed, in all forms of testdata/space.
//
// 21 November 2026: a topic that fits is held against what the form of the question wants: how many, how long, how often, which
// version, what share, what price, which of several (detail.go). It has what one in fifty of its phrasings asks for, or its answer holds; where
// it has not, the answer says what is missing. Of 993 questions beyond the profile by people who knew no phrasing 12 more were
// refused, of 2,334 others none. Tried and left: a noun behind "which" that the topic's phrasings don't have
// (4 lost, none won); two things to choose from of which it has neither, but behind "which" (3 lost, 1 won); a figure with a unit of time wherever
// it stands (3 lost), and any number behind a word that is no name (11 lost).
//
// 21 November 2026: what a sector pays is no grid's of levels and types of company. Where a type of company is named as well, the
// grid answers and says that it does not differ by sector; where none is, the sources have no figure. An unknown word behind "a"
// that pay is asked for is another job, as one behind "in" is another place.
//
// 21 November 2026: of 1,215 questions that stand on public pages 91.1 % were read rightly and 86.0 % of those beyond the profile
// refused, of those that people wrote for us some 98 and 99 %: the commonest wordings ("How do I become a backend developer?") were
// missing, as nobody who is asked for variety writes them. With them, 95.8 and 94.9 %; of 379 that nobody had seen 95.6 and 90.6 %.
// Whichever word somebody has for who does the job (Profile.Nouns) counts as one, which won six of 176 unseen questions. Tried and
// left: the same for what stands around a question ("can you tell me", "actually"): as many lost as won.
//
// 21 November 2026: what it takes to work in another profession that a topic names, and what sets two things apart, is a detail
// as others are: a topic answers only where its own phrasings ask for it. So is what another profession does.
//
// 22 November 2026: 28,400 phrasings were read against the answers of their topics, and those that ask for what the answer
// does not tell (the difference between two technologies, a day's hours, how to test somebody) moved to what is beyond the profile. "What is Docker?"
// and its like stay: the answer tells a recruiter what it is needed for. Of 2,110 phrasings by two writers the 158 that were
// misread brought as much as all of them.
//
// 22 November 2026: of 533 more questions of public pages, read for the first time, 88 % of 340 were read rightly and 64 % of
// 193 near misses refused, chosen as near as could be found: most name a topic and ask of it what it doesn't tell ("Why is it
// important?", "How do you prevent it?"). A form of detail for "how" could not tell them apart: where topics answer how
// something is done, 1 to 10 % of their phrasings ask it, and so of those that don't.
//
// 22 November 2026: of 446 questions of public pages, taken as they stood there and labelled strictly, 275 went beyond the
// profile, and 107 of those were answered. A stranger judged the answers: 25 were fair, 54 true and on the subject without what was asked,
// 28 beside it. The worst told of another job what holds for this one (the best front-end language), so words for
// what a job works with now make that job the subject; the most were about which job to choose, which is now a matter of its own.
// Tried and left: everyday things (food, animals, sports) as a veto: of 110 questions about such things two more were refused,
// while recruiters' phrasings use the same words as images in one of 250 ("a lone wolf", "recipes for code").
//
// 22 November 2026: 1,107 more questions of public pages in three rounds, each labelled by two people on their own, who
// agreed on 1,036: 225 that a topic answers, 266 whose topic leaves open what is asked, 545 beyond the profile. At first sight
// 195 of the 225 were read rightly (87 %) and 418 of the 545 refused (77 %). Of the 266 two in five had been
// refused or told what stays open; that is now said by whoever writes a topic (open.go), and in the third round two in three were.
// What was asked of a person, not about the job ("your favourite language?"), was the most frequent of what was wrongly
// answered in the first and is told from others by its form (personal.go). What is asked about a "PHP developer" is read without
// PHP where that surely asks for something else than PHP (tool.go). Sixteen latent models are condensed into one in the place of eight: one
// retraining moved up to three in a hundred readings to and fro; 32, and more rounds, won nothing more. Tried and left: to
// refuse where four words of a question are in no phrasing of its topic (seven wrong answers fewer, and good ones lost to who tells
// a story first).
//
// 22 November 2026: near misses stand with the topics (near_miss.go). What is asked of a topic's subject and not told was seven in ten of what
// was wrongly answered, and of what it is asked in nothing general tells: a classifier of the questions' words without their subjects told real
// questions that a topic answers from such that none does in 60 to 75 % of pairs, and with a reading's own signals hardly better than these
// alone. What helps is to know such questions: 8,800 were written topic by topic by people who saw the answers and no phrasings, beside 6,500 that
// are answered, each list checked by others; and of 28,863 stored phrasings, read once more against their answers, 470 turned out to be
// near misses themselves. One label of near misses for each topic does nothing (some 80 against 250 phrasings), one for all does; it counts as if it had as many
// phrases as the label that it is held against. Of what was written a quarter does half of it. Two trainings that differ by one line differ by up to three
// questions in a hundred of a set, either way; eight linear walks in the place of one changed nothing about that.
//
// 22 November 2026: two strangers put 1,439 questions about pay to the bot and read every answer. Wrong verdicts came from what a sum was
// not: net, with an employer's costs, by the hour, by the month without a word, of thirteen months, part-time, for several people, a
// bonus; and from years that were no experience: an age, a search, a contract, a company's. What can't be held against the grid is now
// shown beside the range, with what it is (amount_basis.go, amount_period.go, years_other.go); a level that the years belie is told; and
// each of several people's sums is held against its own cells (salary_sides.go). A sum from 1,000 to 10,000 without a period is a
// month's, and the answer shows the arithmetic.
//
// 22 November 2026: tried and left: 8,000 and 22,000 more practice questions, half of them pairs of a told and an untold one with the same
// words: of 835 real questions that nothing tells 82 and 80 % were refused, of 217 that a topic tells 88 and 89 % answered, 82 and 90
// without them. Near misses in eleven labels, by the topics' subjects, in the place of one: three in a hundred more answered, three in a
// hundred fewer of those that a topic leaves open told so.
//
// 23 November 2026: 210 conversations of people who had not seen the program, 1,063 turns, were read turn by turn by judges. Of 209 turns
// that were wrong 36 asked nothing at all (thread_remark.go), and most others leant on the turn before: a bare sum in a sentence ("client
// says 65 final"), years that are about pay, "it" for the last topic, several people's sums that go on together. With these mended, two
// judges called 318 of 410 turns right in 80 conversations that came after, 294 before: each such form is a small gain.
//
// 23 November 2026: an audit of every sentence of both pages against every answer found 21 facts wrong, missing or added, that no question had
// brought to light: answers are checked against their sources as well as against questions.
//
// 23 November 2026: what says how a question is meant ("in practice", « concrètement ») led 24 in a thousand stored questions elsewhere when
// it was put before or behind them, in French 35: it speaks for topics told in the same words. Taken off before the question is read
// (read_adverb.go), 8 and 9 do. That a harmless change changes nothing can be tested without anybody's labels, on as many questions as there are.
//
// 23 November 2026: a seventh round of 560 questions of people who had not seen the program found in 82 and 83 % of those that the pages
// tell an answer, most of the rest a bare "not in my sources" with the right topic as a button. What is most like a topic and no more like a
// near miss gets its gist now, under a line that does not claim to answer (maybe.go); figures without a unit are read beside a part of the
// grid, too, and part of the grid that may be about pay is shown. In a ninth round, of 219 that the pages tell, 178 were answered before
// and 190 after, and of 90 near them 78 and 77 refused. Tried and left: to read the last clause of a sentence alone where the whole has no
// answer: "App store rules: who takes care?" became one on secrets, and of five unseen questions that changed none was better; and to take
// note of remarks at a first turn, too: who is hurt must not read "noted".
//
// 23 November 2026: in an eleventh round, 480 questions and 120 dialogues, one in twenty asked two things of which the sources tell one,
// and was refused as a whole. A text is parted now where its questions are coordinated, and the half that is one of its own answered, with
// what is missing of the other (halves.go). Tried and left: to part at any comma, and to take a half that does not ask: of 38,200 practice
// questions 21 that nothing tells were answered so, four now.
//
// 23 November 2026: words that people know were taken for names: « balais » for Calais, "core" for Corée, "stability" for liability.
// Each of the 65,000 words of English dictionaries and the 328,000 of French ones that are no names, most of them rare forms, was put alone and into
// four questions: 597 and 1,932 became some place, profession or matter by a slip. By the rules alone 108 and 327 do, and 46 and 248 with
// common/ordinary.yaml, a sixth of which are of the name's family (« croate »); the last two flatter, as its words were written down with what the
// rules left in view. In 47,000 questions of our own 205 such hits were left at 49 and 34, nearly all of them right. Of 13,400 misspelt names, a letter
// left out, doubled, swapped or beside the right one, 89.9 % were found and 89.2 % are: of those of one word 90.9 and 90.1 behind the first letter,
// which people rarely miss, and 91 and 50 at it. What did it: a slip is believed by what it costs and how long the name is (match/slip.go), a name has no
// feminine and no singular (match/forms.go), and the word beside it vouches for one of several words; a letter doubled at a word's end is heard now. Tried
// and left: every slip exact up to six letters (a third of what was found lost).
//
// 23 November 2026: a thirteenth round of 960 questions and 120 dialogues, plainer than those before, half of them the commonest wordings, found
// 96 % of what the pages tell answered, 96 % of the rest refused, and four turns of five right. Most wrong turns were about several people, or
// questioned what had just been told; these have rules of their own now: people who stand beside each other are kept apart (team_*.go), who
// says so and of when, which of them, all of them, why, where, how, and what it costs (thread_*.go). What is asked in passing or wrapped in
// talk is read without it where what is left is surely about a topic (read_passing.go, read_wrapping.go), and of two names side by side the
// known one is told (beside.go). In a fourteenth round, of 366 turns 310 were right before the first of these changes and 328 with them.
package knowledge
