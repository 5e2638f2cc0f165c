import msgspec
import pytest

from sayso.claims.attribution import find_attributions
from sayso.claims.quotations import find_quotations
from sayso.records.claim import Attribution
from tests.conftest import Analyse


def read(analyse: Analyse, text: str) -> tuple[Attribution, ...]:
    reading, analysis = analyse(text)
    return find_attributions(reading.document, analysis, ())


def parts(text: str, found: Attribution) -> tuple[str | None, str | None, str]:
    words = " | ".join(text[c.start : c.end] for c in found.content)
    return (found.source.text if found.source else None, found.cue.text if found.cue else None, words)


CASES = {  # case: (text, source, cue, content)
    "a clause that is read in parts": (
        "It has been established that the guns found on the beach, among them 64 rifle-grenades and two mortars, were in crates of the navy, and that "
        "two lorries had crossed the border.",
        None,
        "established",
        "the guns found on the beach, among them 64 rifle-grenades and two mortars, were in crates of the navy, and that two lorries had crossed "
        "the border",
    ),
    "a union of workers, which claims": (
        "Anna Holm leads the National Union of Dock Workers, which claims to have 900 members.",
        "the National Union of Dock Workers",
        "claims",
        "to have 900 members",
    ),
    "one clause and another, and who says both": (
        "Two of the shells were filled with gas; four soldiers were taken to a ward, the general said.",
        "the general",
        "said",
        "Two of the shells were filled with gas; four soldiers were taken to a ward",
    ),
    "a clause with a participle": (
        "A porter, however, told of two strangers being led away.",
        "A porter",
        "told of",
        "two strangers being led away",
    ),
    "whom others watched say it": (
        "Two nurses watched an officer tell the driver to leave.",
        "an officer",
        "tell",
        "the driver to leave",
    ),
    "a second half": (
        '"The road is open," the colonel said, "but I would not advise anyone to use it."',
        "the colonel",
        "said",
        '"The road is open," | "but I would not advise anyone to use it."',
    ),
    "inside a clause of reason": (
        "The clerk stayed away because, he wrote, a board that had slept had no right to judge.",
        "he",
        "wrote",
        "a board that had slept had no right to judge",
    ),
    "inside a relative clause": (
        "The mill from which, as the coroner has established, the men came is empty.",
        "the coroner",
        "established",
        "the men came",
    ),
    "as one points out": (
        "It broke at noon, when, as the owners point out, no lock was open.",
        "the owners",
        "point out",
        "no lock was open",
    ),
    "whom one expects to do it": ("Few expect the third truce to last longer.", "Few", "expect", "the third truce to last longer"),
    "who is expected to say it": (
        "They will meet in Lida, where Norway is expected to propose that the dam be shut.",
        "Norway",
        "propose",
        "the dam be shut",
    ),
    "behind a dateline": (
        "Port Lida, March 14 (LNA) - Normal operations have resumed at the refinery following the removal on Saturday of a handful of men, "
        "the Commissioner of Police, Aldo Musa Gobi, has said.",
        "the Commissioner of Police, Aldo Musa Gobi",
        "said",
        "Normal operations have resumed at the refinery following the removal on Saturday of a handful of men",
    ),
    "a second half behind a phrase": (
        '"If the dam goes," Mr. Hasse said before his death, "you will see people in the water."',
        "Mr. Hasse",
        "said",
        '"If the dam goes," | "you will see people in the water."',
    ),
    "a speaker behind": (
        "It was old and had not been inspected, a former mechanic of the airline, Anton Vray, said.",
        "a former mechanic of the airline, Anton Vray",
        "said",
        "It was old and had not been inspected",
    ),
    "a noun is that": ("The army's version is that the rebels shot first.", "The army", "version", "the rebels shot first"),
    "a firm as sender": ("They doubted assurances from the airline that all were safe.", "the airline", "assurances", "all were safe"),
    "by radio": ("The pilot radioed that his port engine was on fire.", "The pilot", "radioed", "his port engine was on fire"),
    "a treaty provides": ("The treaty provides that both armies withdraw.", "The treaty", "provides", "both armies withdraw"),
    "a figure given": ("The opposition gave a figure of 300.", "The opposition", "gave", "a figure of 300"),
    "put at fewer": ("The company puts the number at fewer than 6,000.", "The company", "puts", "the number at fewer than 6,000"),
    "others speak behind while": (
        "The army said 20 rebels were killed, while the rebels put their losses at two.",
        "The army",
        "said",
        "20 rebels were killed",
    ),
    "said of it behind": ("The union said the mine was unsafe, a charge denied by the owners.", "The union", "said", "the mine was unsafe"),
    "the report goes on": (
        "The ferry was full, the harbour master admitted, as divers resumed their search.",
        "the harbour master",
        "admitted",
        "The ferry was full",
    ),
    "adding that": (
        "The bridge was down, the army said, adding that repairs would take a month.",
        "the army",
        "adding",
        "repairs would take a month",
    ),
    "which they say": (
        "The fire, which officials say was caused by a faulty lamp, destroyed 340 homes.",
        "officials",
        "say",
        "was caused by a faulty lamp",
    ),
    "responsibility was claimed": (
        "Responsibility for the attack was claimed by an unknown group.",
        "an unknown group",
        "claimed",
        "Responsibility for the attack",
    ),
    "never to": ("They swore never to return to the valley.", "They", "swore", "never to return to the valley"),
    "a number behind": (
        "The shooting lasted, according to a priest, no more than 20 minutes.",
        "a priest",
        "according to",
        "The shooting lasted | no more than 20 minutes",
    ),
    "said that": ("The minister said that the dam held.", "The minister", "said", "the dam held"),
    "behind": ("The dam held, engineers said.", "engineers", "said", "The dam held"),
    "inside": ("The gates, he said, were shut in time.", "he", "said", "The gates | were shut in time"),
    "as he noted": ("As the mayor noted, the river is falling.", "the mayor", "noted", "the river is falling"),
    "according to": ("According to the hospital, 17 people died.", "the hospital", "According to", "17 people died"),
    "announced": ("The army announced the launch of an offensive.", "The army", "announced", "the launch of an offensive"),
    "claims to be": ("The group claims to represent the farmers.", "The group", "claims", "to represent the farmers"),
    "urged": ("The council urged residents to leave.", "The council", "urged", "residents to leave"),
    "passive": ("The raid was condemned by the opposition.", "the opposition", "condemned", "The raid"),
    "co-ordinate": ("The envoy met the press and said that talks had failed.", "The envoy", "said", "talks had failed"),
    "relative": ("It was theft, which Norway denied.", "Norway", "denied", "It was theft"),
    "direct": ('"We saw nothing," the guard told reporters.', "the guard", "told", '"We saw nothing,"'),
    "curly marks": ("“We saw nothing”, said the guard.", "the guard", "said", "“We saw nothing”"),
    "colon": ("Ortiz: “We were not asked.”", "Ortiz", ":", "“We were not asked.”"),
    "noun": ("The claim that the vote was rigged spread.", None, "claim", "the vote was rigged"),
    "put at": ("The embassy put the toll at 300.", "The embassy", "put", "the toll at 300"),
    "as having": ("She was quoted by the Herald as having seen two boats.", "the Herald", "quoted", "She | as having seen two boats"),
    "from whom": ("It received assurances from the bank that the mill would open.", "the bank", "assurances", "the mill would open"),
    "adjective": ("The mayor is confident that the dam will hold.", "The mayor", "confident", "the dam will hold"),
    "accused": ("The army accused the rebels of burning the mill.", "The army", "accused", "the rebels of burning the mill"),
    "call for": ("The union called for a strike.", "The union", "called for", "a strike"),
    "described as": ("Officials described the raid as a success.", "Officials", "described", "the raid as a success"),
    "referred to as": ("The minister referred to the valley as a grey zone.", "The minister", "referred to", "the valley as a grey zone"),
    "words between": ("Rivals consider a treaty with Norway under the present conditions as unacceptable.", "Rivals", "consider", "a treaty with Norway under the present conditions as unacceptable"),
    "likened": ("The critics likened the march to the retreat of 1812.", "The critics", "likened", "the march to the retreat of 1812"),
    "assured of": ("The president assured the residents and the envoys of the safety of the port.", "The president", "assured", "of the safety of the port"),
    "a participle goes on": ("The governor said it would no longer tolerate the camps, calling for the removal of all tents.", "The governor", "calling for", "the removal of all tents"),
    "it is not in what was said": ("The governor said it would no longer tolerate the camps, calling for the removal of all tents.", "The governor", "said", "it would no longer tolerate the camps"),
    "after the past perfect": ("The minister said that Norway had moved troops and warned that the truce was over.", "The minister", "warned", "the truce was over"),
    "a name between commas": ("The dam was full, the ministry's spokesman, Paul Berg, said.", "the ministry's spokesman, Paul Berg", "said", "The dam was full"),
    "while promising": ("The king assured that peace was near while promising respect for the rights of the minority.", "The king", "promising", "respect for the rights of the minority"),
    "co-ordinate participles": ("The minister left while reiterating that there had never been an army and stressing that guards had gone.", "The minister", "stressing", "guards had gone"),
    "two according to": ("The raid killed two people according to the ministry and at least 200 according to the union.", "the union", "according to", "at least 200"),
    "one in a relative clause": ("According to the rebels, 120,000 people live there, which is 50,000 according to the army.", "the army", "according to", "which is 50,000"),
    "who quotes": ("The judge, quoted by the daily Post, called it theft.", "the daily Post", "quoted", "The judge"),
    "the words of": ("These are the words of Ada Holm, the spokeswoman: “The mill must be closed.”", "Ada Holm, the spokeswoman", "words", "“The mill must be closed.”"),
    "for whom": ("For the ministry, it is a “campaign of lies”.", "the ministry", "For", "it is a “campaign of lies”"),
    "a noun and its owner": ("The mayor's warnings about the flood were ignored.", "The mayor", "warnings", "about the flood"),
    "denied doing": ("The army denies firing on the market.", "The army", "denies", "firing on the market"),
    "called for doing": ("The mayor called for closing the mill.", "The mayor", "called for", "closing the mill"),
    "called on a day for": ("The envoy called on Friday for a return to the truce.", "The envoy", "called on Friday for", "a return to the truce"),
    "all of them": ("Late at night, all agreed that the toll would rise.", "all", "agreed", "the toll would rise"),
    "a share of those asked": ("Nine percent indicated that the school was too far away.", "Nine percent", "indicated", "the school was too far away"),
    "in a statement": ("The owner announced in a statement in May that he had sold the mill.", "The owner", "announced", "he had sold the mill"),
    "nobody's passive": ("When the loss of the ship was confirmed, Holm left the town.", None, "confirmed", "the loss of the ship"),
    "charges that": ("The mayor was followed by charges that he had sold the forest.", None, "charges", "he had sold the forest"),
    "put in with a hearer": ("The worst thing, she told us at noon, is that the well is dry.", "she", "told", "The worst thing | is that the well is dry"),
    "as she called for": ("The hall was silent as the widow called for an inquiry into the fire.", "the widow", "called for", "an inquiry into the fire"),
    "would not say if": ("The clerk would not say if the mill was open.", "The clerk", "say", "if the mill was open"),
    "a named city": ("The town of Brand is demanding that the railway repair the bridge.", "The town of Brand", "demanding", "the railway repair the bridge"),
    "a title and a party": ("“We owe nothing,” district leader Rep. Anna Moor (L-Holm) said after the vote.", "district leader Rep. Anna Moor (L-Holm)", "said", "“We owe nothing,”"),
    "it was specified that": ("It was specified in the same letter that the dam had held.", "the same letter", "specified", "the dam had held"),
    "behind an aside in dashes": ("The owners saw no danger – the dam was new – and announced a second one.", "The owners", "announced", "a second one"),
    "dear readers": ("Dear readers, the masters tell us that the dam held.", "the masters", "tell", "the dam held"),
    "a name with an aside": ("“We are late,” Gen. Paul Tor Brand, the commander, told reporters.", "Gen. Paul Tor Brand, the commander", "told", "“We are late,”"),
    "says a number": ("The union says 380 or more.", "The union", "says", "380 or more"),
    "says so many dead": ("The ministry says 12 dead.", "The ministry", "says", "12 dead"),
    "was accused by them of": (
        "The miller was accused by the villagers of burning the barn.", "the villagers", "accused", "The miller | of burning the barn"),
    "is said by them to": (
        "The bridge is said by two divers to have cracked in May.", "two divers", "said", "The bridge | to have cracked in May"),
    "was accused of": ("The miller was accused of burning the barn.", None, "accused", "The miller | of burning the barn"),
    "asked what": ("The clerks did not say when they would meet.", "The clerks", "say", "when they would meet"),
    "are said to": ("The rebels are said to have left the town.", None, "said", "The rebels | to have left the town"),
    "was said to have been, by others": (
        "The house was said to have been occupied by armed men.",
        None,
        "said",
        "The house | to have been occupied by armed men",
    ),
    "was rumoured to": ("The colonel was rumoured to have fled.", None, "rumoured", "The colonel | to have fled"),
    "to whom it is announced": (
        "The bureau announced to national opinion that the town was liberated.",
        "The bureau",
        "announced",
        "the town was liberated",
    ),
    "which, behind people and a thing": (
        "The network had two observers at the recount, which the court ordered on Friday.",
        "the court",
        "ordered",
        "the recount",
    ),
    "behind although": (
        "There was no trace of him, although a fisherman swears he rowed him out on Friday.",
        "a fisherman",
        "swears",
        "he rowed him out on Friday",
    ),
    "a text shows": ("The video showed soldiers in the square.", "The video", "showed", "soldiers in the square"),
    "inverted": ("Not so, say the rebels.", "the rebels", "say", "Not so"),
    "regarded as": ("The fire is regarded as arson by the police.", "the police", "regarded", "The fire | as arson"),
    "promised to whom": ("The owner promised 100 crowns to each family.", "The owner", "promised", "100 crowns to each family"),
    "the sentence before": ("“Who knew?” Holm said, turning away.", "Holm", "said", "“Who knew?”"),
    "the next line": ("The mayor wrote:\n\n“We are late. We will pay.”", "The mayor", "wrote", "“We are late. We will pay.”"),
    "goes on": ("“We are late,” said Holm. “We will pay.”", "Holm", "said", "“We are late,” | “We will pay.”"),
    "looking away": ("“We are late,” said Holm, looking at the clock.", "Holm", "said", "“We are late,”"),
    "latex marks": ("``We are late,'' said Holm.", "Holm", "said", "``We are late,''"),
    "single marks": ("‘We are late,’ said Holm.", "Holm", "said", "‘We are late,’"),
    "a long subject": ("A statement of the ministry reports that gunmen attacked the mill.", "A statement of the ministry", "reports", "gunmen attacked the mill"),
    "agreed to": ("The sides agreed to set up a working group.", "The sides", "agreed", "to set up a working group"),
    "a relative clause": ("The board had published figures which the owners denied.", "the owners", "denied", "figures"),
    "which one": ("The judge who heard the case complained that film had vanished.", "The judge who heard the case", "complained", "film had vanished"),
    "that and that": ("The mayor said that the dam held and that nobody was hurt.", "The mayor", "said", "the dam held | nobody was hurt"),
    "something in brackets": ("The owner promised 100 crowns ($20) to each family.", "The owner", "promised", "100 crowns ($20) to each family"),
    "claims spread by": ("Claims spread by the union that the gauges were broken were denied.", "the union", "Claims", "the gauges were broken"),
    "gave warning": ("The front gave warning that the port would close.", "The front", "warning", "the port would close"),
    "reports of": ("There were reports of looting in the port.", None, "reports", "of looting in the port"),
    "put forward": ("Higher figures were put forward by the union.", "the union", "put forward", "Higher figures"),
    "of which he brags": ("The letter of which the mayor brags was forged.", "the mayor", "brags", "The letter"),
    "of which it boasts": (
        "The inspection of November, of which the company boasts, never took place: nobody was there.",
        "the company",
        "boasts",
        "The inspection of November",
    ),
    "of whom she speaks": ("The men of whom the minister speaks are safe.", "the minister", "speaks", "The men"),
    "thanked for something": ("The mayor thanked the guards for their patience.", "The mayor", "thanked", "the guards for their patience"),
    "promised something": ("The men were promised a free passage.", None, "promised", "a free passage"),
    "believed in": ("The villagers never believed in this truce.", "The villagers", "believed in", "this truce"),
    "rejected by nobody named": ("The slander that guards were shot is rejected.", None, "rejected", "The slander that guards were shot"),
    "behind all of it, one more clause to a parser": ("The wards have been told to keep quiet, complains a nurse of the clinic.", "a nurse of the clinic", "complains", "The wards have been told to keep quiet"),
    "ruled it out": ("The mayor ruled that out.", "The mayor", "ruled that out", "that"),
    "put in front of its subject": ("The demand for his arrest he rejected.", "he", "rejected", "The demand for his arrest"),
    "in whose submission": ("In the submission of her counsel, the talk was of bread.", "her counsel", "submission", "the talk was of bread"),
    "whose view it is": ("It is the view of the panel that the dam was full.", "the panel", "view", "the dam was full"),
    "goes on in the present": ("It regrets that no one has been charged and notes the assurance of the mayor that the port will open.", "It", "regrets", "no one has been charged"),
    "an undertaking of somebody": ("The undertaking of the mayor to leave the port was not kept.", "the mayor", "undertaking", "to leave the port"),
    "in parts of the press": ("The suggestion in parts of the press that Holm had fled is false.", "parts of the press", "suggestion", "Holm had fled"),
    "alleged by somebody": ("The eleven thefts alleged by the company were never proved.", "the company", "alleged", "The eleven thefts"),
    "told of something by somebody": ("The guards had been told by Colonel Holm of a telephoned order.", "Colonel Holm", "told", "of a telephoned order"),
    "sympathy to somebody": ("The mayor expressed sympathy to the families of the dead.", "The mayor", "expressed", "sympathy to the families of the dead"),
    "for which she apologised": ("It was a mistake for which the mayor has apologised.", "the mayor", "apologised", "a mistake"),
    "not excluded": ("It is not excluded that the guards had been warned.", None, "excluded", "the guards had been warned"),
    "another verb behind a quotation": ('"We wept with them", manifested the mayor, Mr. Berg, who thanked the guards.', "the mayor, Mr. Berg", "manifested", '"We wept with them"'),
    "begged something": ("The villagers, having begged the protection of the army, left.", "The villagers", "begged", "the protection of the army"),
    "asked whether they had not promised": ("Had his office not promised that reporters could go and see?", "his office", "promised", "reporters could go and see"),
    "a noun to one reader, a verb by its subject": ("Banks will open normally on Monday, the Prime Minister pledges.", "Prime Minister", "pledges", "Banks will open normally on Monday"),
    "known to have": ("One gendarme is known to have been killed.", None, "known", "One gendarme | to have been killed"),
    "put forward by a camp": ("The toll of 37 put forward by the Holm camp could not be verified.", "the Holm camp", "put forward", "The toll of 37"),
    "a word in front": ("Roadblocks, the mission says.", "the mission", "says", "Roadblocks"),
    "who says so put in before that": ("Two suspects have already admitted, he reveals, that an envoy paid them.", "Two suspects", "admitted", "an envoy paid them"),
    "told a crowd that": ("Four witnesses swore that Berg, standing on a cart, promised the crowd that there would be no prayer.", "Berg", "promised", "there would be no prayer"),
    "most of them": ("Firing began, most agreed, at a quarter past five.", "most", "agreed", "Firing began | at a quarter past five"),
    "estimates put": ("Unofficial estimates put the dead at more than 30.", "Unofficial estimates", "put", "the dead at more than 30"),
    "blames in marks": ('The mayor, Mr. Lal, blames "outside elements" but refused to name them.', "The mayor, Mr. Lal", "blames", '"outside elements"'),
    "refuses to name them": ('The mayor, Mr. Lal, blames "outside elements" but refused to name them.', "The mayor, Mr. Lal", "refused", "to name them"),
    "another verb behind a speaker": ('"He counts the way he sews," Olin scoffed.', "Olin", "scoffed", '"He counts the way he sews,"'),
    "a claim of some that": ("The claim of certain leaders that missing persons run into dozens is baseless.", "certain leaders", "claim", "missing persons run into dozens"),
    "an official assertion": ("The official assertion that warnings were given cannot be squared with it.", "official", "assertion", "warnings were given"),
    "a statement of somebody": ("He relied on the statement of a guard that the gate was open.", "a guard", "statement", "the gate was open"),
    "an adjective to one reader, a verb by its place": ('"I rocked the wings and he saw me," Captain Petrit Dervina, pilot of the first machine, related.', "Captain Petrit Dervina, pilot of the first machine", "related", '"I rocked the wings and he saw me,"'),
    "has no indication": ("The mission has no indication that regular forces came under attack.", "The mission", "has no indication", "regular forces came under attack"),
    "reckoned at": ("The owner reckoned his loss at 600 crowns.", "The owner", "reckoned", "his loss at 600 crowns"),
    "before a single mark that opens": ("His neighbour swears it was six. ‘He counts as he sews,’ Youssouf scoffed.", "His neighbour", "swears", "it was six"),
    "categorical": ("General Holm was categorical: the army has no mortar in the town.", "General Holm", "was categorical", "the army has no mortar in the town"),
    "told a story": ("Some neighbours told a different story.", "Some neighbours", "told", "a different story"),
    "what the speaker said before": ('"I told him that the road was open," Olin said.', "I", "told", "the road was open"),
    "as she put it": ("The port, as the mayor put it, was a grave.", "the mayor", "put it", "The port | was a grave"),
    "admits to": ("The company admits to 33 dead.", "The company", "admits to", "33 dead"),
    "behind all of it": ("Colonel Berg was hurt, and forty men were killed, officers of the staff said.", "officers of the staff", "said", "Colonel Berg was hurt, and forty men were killed"),
    "asked, then answered": ("Asked whether he was sorry, Holm said he was not.", "Holm", "said", "he was not"),
    "an unclosed mark": ("The lawyer called him “a scapegoat, and the trial went on.", "The lawyer", "called", "him “a scapegoat"),
    "signed": ("“We were not asked.” ― Paul Berg, miner", "Paul Berg, miner", "―", "“We were not asked.”"),
    "a headline": ("Poll: Voters abandon the governor", "Poll", ":", "Voters abandon the governor"),
    "asking for": ("Prosecutors are asking for eight years.", "Prosecutors", "asking for", "eight years"),
    "a size with the dead": ("Military sources put losses at 23 dead and around 60 wounded.", "Military sources", "put", "losses at 23 dead and around 60 wounded"),
    "spliced in": ("The sensors had been stuffed with rags, two of the men told this paper, and the main fan had stood still for an hour.", "two of the men", "told", "The sensors had been stuffed with rags | the main fan had stood still for an hour"),
    "shows him": ("The tally shows him with 51 percent.", "The tally", "shows", "him with 51 percent"),
    "ordered a deed": ("The general ordered the withdrawal of his men.", "The general", "ordered", "the withdrawal of his men"),
    "confirmed by nobody": ("The death of 33 miners has been confirmed.", None, "confirmed", "The death of 33 miners"),
    "welcomed by": ("The curfew, welcomed by the merchants, ended.", "the merchants", "welcomed", "The curfew"),
    "spoke of the dead": ("Officials spoke of 19 dead.", "Officials", "spoke of", "19 dead"),
    "as it showed": ("The guards fired on the crowd, as the footage has demonstrated to the world.", "the footage", "demonstrated", "The guards fired on the crowd"),
    "recognition of somebody": ("Norway's recognition of the rebels as a government angered the court.", "Norway", "recognition", "the rebels as a government"),
    "it was alleged": ("It was alleged that the clerk had burned the files.", None, "alleged", "the clerk had burned the files"),
    "it was said somewhere": ("It was said in the port that the ferry had sunk.", None, "said", "the ferry had sunk"),
    "it was reported by": ("It was reported on Tuesday by local radio that the mill had closed.", "local radio", "reported", "the mill had closed"),
    "told a hearer": ("The inquiry found that the captain told the owners that the crew feared a storm.", "the captain", "told", "the crew feared a storm"),
    "ordered that": ("The clerk said the mayor had ordered that the books be burned.", "the mayor", "ordered", "the books be burned"),
    "according to in a clause": ("The paper said that, according to the ministry, residents left.", "the ministry", "according to", "residents left"),
    "quoted as saying": ("The paper quoted a witness as saying that the mill was shut.", "a witness", "saying", "the mill was shut"),
    "was quoted as saying": ("The minister was quoted as saying that the wells were dry.", "The minister", "saying", "the wells were dry"),
    "who quoted": ("The paper quoted a witness as saying that the mill was shut.", "The paper", "quoted", "a witness as saying that the mill was shut"),
    "reported seeing": ("Pilots reported seeing smoke.", "Pilots", "reported", "seeing smoke"),
    "put in": ("The dam, villagers at Holm recall, broke at dawn.", "villagers at Holm", "recall", "The dam | broke at dawn"),
    "put in with a phrase": ("Soldiers shot at the crowd, three witnesses testified in court, from the roof of the mill.", "three witnesses", "testified", "Soldiers shot at the crowd | from the roof of the mill"),
    "spoke of one and of another": ("Officials spoke of 19 dead on Monday and of 33 two days later.", "Officials", "spoke of", "19 dead | 33 two days later"),
    "a noun behind another verb": ("The board was unable to confirm the union's assertion that men were left below.", "the union", "assertion", "men were left below"),
    "a noun with its giver": ("The vote came despite warnings from his lawyer that the case was lost.", "his lawyer", "warnings", "the case was lost"),
    "rumours about": ("The ministry rejected the rumours about a leak.", None, "rumours", "about a leak"),
    "fears for": ("There are fears for his life.", None, "fears", "for his life"),
    "whose": ("The mayor, whose assurance that the water was clean was contradicted by doctors, resigned.", "The mayor", "assurance", "the water was clean"),
    "an office's report": ("The governor read a police report that the mill had burned.", "police", "report", "the mill had burned"),
    "had the nerve to": ("The minister had the nerve to affirm that nobody was hurt.", "The minister", "affirm", "nobody was hurt"),
    "put at between": ("A crowd that early estimates put at between 4,000 and 6,000 marched to the mill.", "early estimates", "put", "A crowd | at between 4,000 and 6,000"),
    "behind an aside": ("The union, mocked then by the owners, put the toll at 38, and the mill was shut.", "The union", "put", "the toll at 38"),
    "a new clause": ("The guards told the driver that the road was shut; the mayor has denied this.", "The guards", "told", "the road was shut"),
    "a new clause behind a comma": ("Six of the families confirmed having received the money, two had received half.", "Six of the families", "confirmed", "having received the money"),
    "under the pretext": ("The men were sent home by the guards, under the pretext that their papers were old.", "the guards", "pretext", "their papers were old"),
    "according to whom": ("The shooting lasted an hour, according to a priest who watched from the tower.", "a priest who watched from the tower", "according to", "The shooting lasted an hour"),
    "guarantees it": ("The mayor has promised a bridge and guarantees it.", "The mayor", "guarantees", "it"),
    "recommended they do": ("The board recommended local residents leave the valley.", "The board", "recommended", "local residents leave the valley"),
    "named with its thing": ("The lawyers called the charges false.", "The lawyers", "called", "the charges false"),
    "by an estimate": ("In the estimation of the Ministry of Trade, few shops opened.", "the Ministry of Trade", "estimation", "few shops opened"),
    "in its view": ("In its assessment the windows were broken by stones.", "its", "assessment", "the windows were broken by stones"),
    "by their count": ("The truce had been broken, by the count of the observers, 40 times before.", "the observers", "count", "The truce had been broken | 40 times before"),
    "at a request": ("The gate was shut at the request of his family.", "his family", "request", "The gate was shut"),
    "under a treaty": ("Under the treaty, the guns must be withdrawn.", "the treaty", "Under", "the guns must be withdrawn"),
    "said at last by counting": ("This is the ninth time that the rule was broken, the harbour office counts.", "the harbour office", "counts", "This is the ninth time that the rule was broken"),
    "call upon": ("We call upon the owners to pay the wages.", "We", "call upon", "the owners to pay the wages"),
    "for weeks that": ("The minister had denied for ten weeks that any ship was near.", "The minister", "denied", "any ship was near"),
    "which of a clause": ("Twelve men were beaten at the camp in Ost, which the police deny.", "the police", "deny", "Twelve men were beaten at the camp in Ost"),
    "a clause without a verb": ("The clerk was told by an officer that the gate had been under orders to open.", "an officer", "told", "the gate had been under orders to open"),
    "at the end": ("She was ahead by nine votes with half of the stations counted, according to her aides.", "her aides", "according to", "She was ahead by nine votes with half of the stations counted"),
    "a fact which": ("The road opened by 15 June, a fact which the monitors have certified.", "the monitors", "certified", "a fact"),
    "made clear": ("The general made it clear that nobody would leave.", "The general", "made it clear", "nobody would leave"),
    "let be known": ("The rebels let it be known that the port was theirs.", "The rebels", "let it be known", "the port was theirs"),
    "an idiom": ("The minister cast doubt on the figures.", "The minister", "cast doubt on", "the figures"),
    "two particles": ("The bishop spoke out against the raid.", "The bishop", "spoke out against", "the raid"),
    "brushed aside": ("The minister brushed aside the charge.", "The minister", "brushed aside", "the charge"),
    "to the effect that": ("The owners issued a statement to the effect that the camp is empty.", "The owners", "statement", "the camp is empty"),
    "a statement by others": ("The agency carried a statement by the rebels that the port was theirs.", "the rebels", "statement", "the port was theirs"),
    "alleged": ("Nobody saw the alleged riot.", None, "alleged", "riot"),
    "what is recorded": ("The mission recorded 187 explosions.", "The mission", "recorded", "187 explosions"),
    "a share given": ("An exit poll gave Holm 51 percent.", "An exit poll", "gave", "Holm 51 percent"),
    "a source in brackets": ("Explosions: 187 (observers)", "observers", "(", "Explosions: 187"),
    "a noun of many trades": ("The stevedore said that it rained.", "The stevedore", "said", "it rained"),
    "before a semicolon": ("The raid left nine dead, the rebels say; the army denies that there was a raid.", "the rebels", "say", "The raid left nine dead"),
    "behind a colon": ("The rebels tell another story: the raid lasted two hours, they say, and left nine dead.", "they", "say", "the raid lasted two hours | left nine dead"),
    "a clause taken for an adverbial": ("His lawyers have long maintained that he was in another town.", "His lawyers", "maintained", "he was in another town"),
    "feared at the end": ("As many as nine people may have died, aid workers fear.", "aid workers", "fear", "As many as nine people may have died"),
    "for their part": ("His lawyers, for their part, point to gaps in the evidence.", "His lawyers", "point to", "gaps in the evidence"),
    "obliges": ("The treaty obliges both sides to withdraw.", "The treaty", "obliges", "both sides to withdraw"),
    "told to do": ("Holm told his aides to find a way around the council.", "Holm", "told", "his aides to find a way around the council"),
    "put between": ("He said on Monday, after a meeting with the miners, that he would run.", "He", "said", "he would run"),
    "neither nor": ("He said neither he nor his wife would run.", "He", "said", "neither he nor his wife would run"),
    "explained to whom": ("He explained to the court why the lamps had been out.", "He", "explained", "why the lamps had been out"),
    "threatens a deed": ("He threatened a strike.", "He", "threatened", "a strike"),
    "a bare plural name": ("He called the guards murderers.", "He", "called", "the guards murderers"),
    "claims victory": ("He claimed victory.", "He", "claimed", "victory"),
    "urges calm": ("He urged calm.", "He", "urged", "calm"),
    "goes on around its own cue": (
        '"It was a mistake," said Captain Paul Berg. "We regret any loss."', "Captain Paul Berg", "said", '"It was a mistake," | "We regret any loss."'
    ),
    "ordered out": ("The police ordered families out of their flats.", "The police", "ordered", "families out of their flats"),
    "a deed ordered": ("The raid had been ordered by Holm.", "Holm", "ordered", "The raid"),
    "told to, by nobody": ("He said the firemen had been told to stay at home.", None, "told", "to stay at home"),
    "one alleged thing": ("He dismissed the allegation of deliberate flooding as absurd.", None, "allegation", "deliberate flooding"),
    "a story of people": ("Stories of drowned children are an invention.", None, "Stories", "drowned children"),
    "added to what was put in": (
        "No barge sailed on Friday, Captain Holm declared, adding that the owners were lying.", "Captain Holm", "adding", "the owners were lying"
    ),
    "added to a source": ("Three men drowned, according to the ministry, adding that the toll may rise.", "the ministry", "adding", "the toll may rise"),
    "under orders": ("Our men, under orders to wait, stayed in the boats.", None, "orders", "to wait"),
    "ordered, between commas": ("The port police, ordered to keep the gates shut, went home.", None, "ordered", "to keep the gates shut"),
    "two who do it to one thing": ("The truce was proposed by the bishop and accepted by both sides.", "both sides", "accepted", "The truce"),
    "claims without that": (
        "The front rejected the count as a fraud, claiming turnout in Lida, the capital, had reached 104 percent.", "The front", "claiming",
        "turnout in Lida, the capital | had reached 104 percent",
    ),
    "joined over a noun": (
        "The Monitor urges the ministry to name the officer who opened the gate, and calls on both sides to talk.", "The Monitor", "calls on", "both sides to talk"
    ),
    "behind its verb with a name": ('"Who knew?" recalls the caretaker, Ines Berg.', "the caretaker, Ines Berg", "recalls", '"Who knew?"'),
    "it read": ('"Stay away," it read.', "it", "read", '"Stay away,"'),
    "ruled against": ("The court ruled on Friday against the owners.", "The court", "ruled on Friday against", "the owners"),
    "a manner of speech": ("A woman hissed that the guards were listening.", "A woman", "hissed", "the guards were listening"),
    "said again": ("The council reaffirmed its support for the truce.", "The council", "reaffirmed", "its support for the truce"),
    "put out": ("The ministry puts out that the strike is over.", "The ministry", "puts out", "the strike is over"),
    "whose number": ("The union's figure of 40 dead is no better.", "The union", "figure", "40 dead"),
    "an office's number": ("The official toll of 12 is doubted.", "official", "toll", "12"),
    "warned against": ("The Council warns the population against rumours.", "The Council", "warns", "against rumours"),
    "a hole in a clause": (
        "At least 14 miners were killed and 30 others trapped on Monday when police opened fire on strikers at the Orsk pit, union "
        "leaders said, but the interior ministry put the death toll at six and said that its officers had been fired upon first.",
        "union leaders", "said",
        "At least 14 miners were killed and 30 others trapped on Monday when police opened fire on strikers at the Orsk pit",
    ),
    "behind its that": (
        "At least 14 miners were killed and 30 others trapped on Monday when police opened fire on strikers at the Orsk pit, union "
        "leaders said, but the interior ministry put the death toll at six and said that its officers had been fired upon first.",
        "the interior ministry", "said", "its officers had been fired upon first",
    ),
    "a register": ("The register shows 41 patients.", "The register", "shows", "41 patients"),
}  # fmt: skip


@pytest.mark.parametrize("text, source, cue, content", CASES.values(), ids=CASES)
def test_who_says_what(text: str, source: str | None, cue: str, content: str, analyse: Analyse) -> None:
    found = [tuple(" ".join(p.split()) if p else p for p in parts(text, a)) for a in read(analyse, text)]
    assert (source, cue, content.rstrip(",")) in [(s, c, w.rstrip(",")) for s, c, w in found]


NONE = {
    "is not named": "A doctor at the clinic, who did not want to be named, has left.",
    "was refused something": "Team B was refused access to the hangar.",
    "told to tell": '"Tell the people I am alive."',
    "a flag saluted": "Men of the guard were saluting the flag.",
    "where they came from": "The mill, from which the men set out, is empty.",
    "commanded": "The enemy fell upon the left wing, which was commanded by Anna Orr.",
    "confirmed by none": "No second report has confirmed it.",
    "set off": "A charge was set off at 8.10.",
    "owing to": "Radio Lida went off the air owing to a fault.",
    "no proof": "He offered no evidence for it.",
    "let in": "The infirmary admitted 71 persons.",
    "somebody dismissed": "The management had not dismissed anyone.",
    "lives claimed": "The storm claimed eleven lives.",
    "a march called": "A march called by the union began at noon.",
    "persons admitted": "Among the 41 persons admitted, of whom 12 were constables, were two nuns.",
    "scare quotes": "The “elections” were held in May.",
    "seated according": "Guests were seated by rank.",
    "a thing that shows": "The flood demonstrated that the dam was weak.",
    "may be called": "The meeting can be characterised as a success.",
    "for the people": "For the people of the valley, the price is too high.",
    "compared to": "The mill employs nine workers compared to forty in 1990.",
    "wants no name": "The doctor declined to be identified.",
    "ordered goods": "The airline ordered 55 aircraft.",
    "nobody knows who": "It is not clear who ordered the raid.",
    "a label": "LIVE: The mill burned down.",
    "a thing's name": "The ship, called Aurora, left the port.",
    "thoughts of nobody": "The talks are expected to begin in May.",
    "a thing that sees": "The coming weeks will see a new vote.",
    "an advice": "One would think that the dam is safe.",
    "a deed that answers": "The raid was a response to stop the smuggling.",
    "said nothing": "The mayor left without saying why the mill was shut.",
    "a caption": "The mill burned down. Video: The mill burns for an hour.",
    "nothing offered": "The mayor offered no proof.",
    "a list": "The mayor met miners, engineers, doctors and guards.",
    "plain story": "The river rose, and the bridge fell.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_left_alone(text: str, analyse: Analyse) -> None:
    assert [parts(text, a) for a in read(analyse, text)] == []


def test_chains(analyse: Analyse) -> None:
    inner, outer = sorted(
        read(analyse, "The agency reported that the ministry denied that soldiers had fled."), key=lambda a: a.within is None
    )
    assert inner.within == outer.id and outer.within is None
    assert (inner.act, outer.act) == ("denial", "statement")


@pytest.mark.parametrize("text", ["“I think that we will win,” said Holm.", "Holm said that they should admit that they lost."])
def test_inside_somebodys_words_only_what_is_told_of_others(text: str, analyse: Analyse) -> None:
    assert [parts(text, a)[:2] for a in read(analyse, text)] == [("Holm", "said")]


STANCES = {
    "claimed": ("The rebels claimed that the town had fallen.", "doubting"),
    "said": ("The rebels said that the town had fallen.", "neutral"),
    "acknowledged": ("The rebels acknowledged that the town had fallen.", "endorsing"),
    "what they call": ("What the owners call an accident killed nine men.", "doubting"),
    "called": ("The owners call the fire an accident.", "neutral"),
    "a refuted noun": ("The statement that the dam leaked is false.", "doubting"),
    "not in accordance": ("The reports of looting do not correspond to reality.", "doubting"),
    "a rumour": ("There were rumours about a leak.", "doubting"),
    "insisted": ("The owner insisted that nobody was hurt.", "doubting"),
    "stressed": ("The owner stressed that nobody was hurt.", "neutral"),
    "admitted to": ("The owner admitted to a leak.", "endorsing"),
    "boasted of": ("The general boasted of a victory.", "doubting"),
    "cannot be sustained": ("The assertion that nobody was hurt cannot be sustained.", "doubting"),
    "could not": ("The agency was unable to confirm the toll.", "neutral"),
    "has not been able": ("The agency has not been able to verify that figure.", "neutral"),
    "found no sign": ("The board found no evidence that the gate was shut.", "neutral"),
}


@pytest.mark.parametrize("text, stance", STANCES.values(), ids=STANCES)
def test_stance(text: str, stance: str, analyse: Analyse) -> None:
    assert [a.stance for a in read(analyse, text)] == [stance]


ACTS = {
    "asked whether": ("The clerk asked whether the gate was shut.", "question"),
    "asked to": ("The mayor asked the people to remain calm.", "demand"),
    "commanded": ("“Open the gate,” the sergeant commanded.", "demand"),
    "called a lie": ("The minister called the charges a lie.", "denial"),
    "described as false": ("The minister described the charges as false.", "denial"),
    "concluded": ("The board concluded that the dam was safe.", "statement"),
    "did not deny": ("He did not deny that his men were there.", "statement"),
    "will not accept": ("The senator will not accept the ruling.", "denial"),
    "nor accepts": ("Nor does the paper accept the offer.", "denial"),
}


@pytest.mark.parametrize("text, act", ACTS.values(), ids=ACTS)
def test_act(text: str, act: str, analyse: Analyse) -> None:
    assert [a.act for a in read(analyse, text)] == [act]


def test_a_sides_own_publication_endorses_what_its_side_says(analyse: Analyse) -> None:
    reading, analysis = analyse("The Front said that the road was open. The army said that it was closed.")
    document = msgspec.structs.replace(reading.document, side="Salt Front")
    assert [a.stance for a in find_attributions(document, analysis, ())] == ["endorsing", "neutral"]


def test_a_sides_own_publication_keeps_the_other_sides_terms_in_marks(analyse: Analyse) -> None:
    reading, analysis = analyse(
        "The mayor spoke of a “riot”. The mayor said that “nobody was hurt”. The mayor called it “of no use”."
    )
    document = msgspec.structs.replace(reading.document, side="Salt Front")
    assert [a.stance for a in find_attributions(document, analysis, ())] == ["doubting", "neutral", "neutral"]
    document = msgspec.structs.replace(reading.document, side="third party")
    assert [a.stance for a in find_attributions(document, analysis, ())] == ["neutral", "neutral", "neutral"]


UNTOLD = {
    "the union's": ("The owner would not speak of the union's allegation.", "the union", "allegation"),
    "by the union": ("The warning by the union was clear.", "the union", "warning"),
    "of the guards": ("The owner met the demands of the guards.", "the guards", "demands"),
}


@pytest.mark.parametrize("text, source, cue", UNTOLD.values(), ids=UNTOLD)
def test_a_claim_that_is_named_without_its_content(text: str, source: str, cue: str, analyse: Analyse) -> None:
    assert (source, cue, "") in [parts(text, a) for a in read(analyse, text)]


def test_thoughts_of_others_inside_indirect_speech(analyse: Analyse) -> None:
    found = read(analyse, "The mayor said that doctors believe that six people died.")
    assert [(a.cue.text if a.cue else "", a.within is not None) for a in found] == [("said", False), ("believe", True)]


def test_source_and_cue_lie_outside_the_content(analyse: Analyse) -> None:
    text = "The dam, the mayor said on Monday, had been “checked twice”, and he denied that anyone had been warned."
    for found in read(analyse, text):
        for piece in found.content:
            for part in (found.cue, found.source):
                assert part is None or part.end <= piece.start or piece.end <= part.start


QUOTATIONS = {
    "curly": ("He said “no” twice.", ["“no”"]),
    "guillemets": ("Elle: «non».", ["«non»"]),
    "latex": ("He said ``never'' again.", ["``never''"]),
    "straight": ('"One," he said, "two."', ['"One,"', '"two."']),
    "missing end": ("“It began\nand ended. He left.", ["“It began\nand ended."]),
    "missing end, straight": ('He said "no.\n\nThen he left.', ['"no.']),
    "over paragraphs": ("“It was so.\n\n“Again it was.” He left.", ["“It was so.\n\n“Again it was.”"]),
    "hard wrap": ('"First the gas, then the\nfire," she said.', ['"First the gas, then the\nfire,"']),
    "doubled": ("''We need it,'' he said. ''Now.''", ["''We need it,''", "''Now.''"]),
    "single": ("‘We are late,’ said Holm of the ‘vote’.", ["‘We are late,’", "‘vote’"]),
    "single straight": ("He said: 'It is over.' The men's and soldiers' homes.", ["'It is over.'"]),
    "inches": ('a 12" gun', []),
    "apostrophes": ("It's the men's dam.", []),
}


@pytest.mark.parametrize("text, quoted", QUOTATIONS.values(), ids=QUOTATIONS)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == quoted


def test_a_transcript_gives_each_turn_its_speaker(analyse: Analyse) -> None:
    text = (
        "Q: Did the guards fire first?\nCOL. HOLM: They did not. They answered fire from the mill.\n"
        "Q: How many died?\nCOL. HOLM: Four. The owners say that nine died."
    )
    found = [parts(text, a) for a in read(analyse, text)]
    assert ("COL. HOLM", ":", "They did not. They answered fire from the mill.") in found
    assert ("Q", ":", "How many died?") in found
    inner = next(a for a in read(analyse, text) if a.cue and a.cue.text == "say")
    assert inner.within is not None


@pytest.mark.parametrize(
    "text, said",
    [
        (
            "In consequence, the Government:\n\n- undertakes that no soldier will be shot;\n- calls on all workers to stay at home.\n",
            [
                ("the Government", "undertakes", "no soldier will be shot"),
                ("the Government", "calls on", "all workers to stay at home"),
            ],
        ),
        (
            "The Council of Ost,\n\nRecalling its earlier orders,\n\n1. Demands that both camps withdraw;\n\n2. Condemns the raid on the mill.\n",
            [
                ("The Council of Ost", "Demands", "both camps withdraw"),
                ("The Council of Ost", "Condemns", "the raid on the mill"),
            ],
        ),
    ],
)
def test_entries_of_a_list_are_of_who_stands_above_it(text: str, said: list[tuple[str, str, str]], analyse: Analyse) -> None:
    assert [parts(text, a) for a in read(analyse, text)] == said


def test_a_list_with_labels_is_no_transcript(analyse: Analyse) -> None:
    text = "Port: Lida is shut.\nKilled: four men, one woman.\nPort: Elm is open again.\nKilled: nobody at all."
    assert not read(analyse, text)


def test_somebody_named_in_a_quotation_does_not_say_what_its_speaker_says(analyse: Analyse) -> None:
    text = (
        '"Anyone can put on a uniform," Col. Anton Berg, the army spokesman, said in the capital, brushing aside the '
        'survivors\' stories as "folklore rehearsed by subversive monks."'
    )
    assert {parts(text, a)[0] for a in read(analyse, text) if a.cue and a.cue.text != "stories"} == {
        "Col. Anton Berg, the army spokesman"
    }
