package org.diplograph.mention;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Function words and other capitalised words that open a sentence but no name. */
final class Words {

    private static final Set<String> FUNCTION_WORDS =
            row("a an the this that these those there here it its he she his her him they their them we our us you "
                    + "your i my me who whom whose which what when where why how and or but nor so yet for of in on at by "
                    + "to from with without within into onto upon over under above below between among amid amidst after "
                    + "before since until till during while as if though although because unless whether than then thus "
                    + "hence therefore however moreover furthermore meanwhile besides also too both either neither each "
                    + "every all any some many much more most several few other others another such same own one two three "
                    + "four five six seven eight nine ten eleven twelve twenty first second third fourth fifth last next no "
                    + "not only just even still already again once twice now today tonight yesterday tomorrow earlier later "
                    + "recently soon finally lastly firstly secondly is are was were be been being has have had do does did "
                    + "will would shall should can could may might must about across against along around away back behind "
                    + "beside beyond despite down except inside like near off opposite out outside past per round through "
                    + "throughout toward towards up via");

    /** Other words that open a sentence with a capital but no name. */
    private static final Set<String> OPENERS = row(
            "attached according accompanied accompanying addressing answering asked attending speaking visiting welcoming "
                    + "receiving meeting following noting regarding concerning including included stressing arriving "
                    + "returning leaving travelling traveling touching turning praising recalling thanking present heading "
                    + "leading waiting led based born given january february march april june july august september october "
                    + "november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday "
                    + "friday saturday sunday mon tue wed thu fri sat sun photo source note editor news press release video "
                    + "image picture reuters file yes let please thank thanks dear bilateral relations trade cooperation "
                    + "talks topics economic political regional international national global new old former late then good "
                    + "great early high never nothing nobody none nor everything something somebody ties peace security "
                    + "energy agriculture education tourism culture defence defense parliament government state states "
                    + "country countries nation nations people side sides party parties deputy vice acting assistant associate "
                    + "incumbent addressed discussed visited signed departed returned received toured afterwards "
                    + "afterward participated delivered reviewed briefed conferred");

    /** Nouns that make a capitalised run a place, a building, an event or a paper, and no person. */
    private static final Set<String> THING = row(
            ("palace airport hall hotel house castle street square avenue road bridge park stadium residence building tower villa "
                    + "river sea ocean gulf strait bay island islands mountain mountains valley lake canal port peninsula border "
                    + "summit forum conference meeting session congress dialogue talks retreat festival day days week year games cup "
                    + "agreement treaty accord accords pact protocol charter convention declaration statement communique communiqué "
                    + "agreements treaties pacts protocols conventions declarations statements fta mou mous moc "
                    + "memorandum memoranda plan programme program project initiative strategy partnership framework act law bill "
                    + "fund bank company corporation group institute university college school academy museum theatre theater church "
                    + "cathedral mosque temple monument mausoleum memorial cemetery hospital centre center office ministry department "
                    + "committee commission council assembly parliament senate party union federation association organisation "
                    + "organization agency authority court embassy consulate mission delegation order medal award prize "
                    + "province region district municipality city town village county state republic kingdom north south east west "
                    + "northern southern eastern western central war revolution time times post news daily herald tribune gazette "
                    + "visit visits visitor trip tour journey call speech address remarks letter letters credentials invitation "
                    + "ceremony reception luncheon dinner lunch relations ties cooperation causeway boulevard tower towers plaza gate pier wharf terminal expo fair exhibition championship olympics final derby open marathon biennale gala banquet parade force one zone belt corridor highway railway pipeline refinery plant dam field base camp "
                    + "january february march april may june july august september october november december monday tuesday "
                    + "wednesday thursday friday saturday sunday grade rank national international foreign economic general "
                    + "affairs activities operations peoples services resources issues studies matters rights nations "
                    + "pacific atlantic mediterranean caribbean educational scientific cultural operational regional"));

    private static final Set<String> NAMES_TOO =
            row("bill park day hall church west east north street victor long rank grade camp post");

    private static final Set<String> PARTICLES = row(
            "bin bint ibn al el de da do dos das del della di van von der den ter ten la le y e abu ould ap zu zur st af av ben wa ul ur al- du des lo binti bte a/l");

    private static final Set<String> DAYS = row(
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
                    + "september october november december jan feb mar apr jun jul aug sep sept oct nov dec");

    private Words() {}

    /** The words of a row, which are told apart by single spaces. */
    static Set<String> row(String row) {
        return new HashSet<>(Arrays.asList(row.split(" ")));
    }

    static boolean opensNoName(String lower) {
        return FUNCTION_WORDS.contains(lower) || OPENERS.contains(lower);
    }

    static boolean isFunctionWord(String lower) {
        return FUNCTION_WORDS.contains(lower);
    }

    /** Words for things that are also people's names: "Bill Clinton", "President Park". */
    static boolean mayBeName(String lower) {
        return NAMES_TOO.contains(lower);
    }

    /** The name of a weekday or month: "on Monday" is when, not what about. */
    static boolean isDay(String lower) {
        return DAYS.contains(lower);
    }

    static boolean isThing(String lower) {
        return THING.contains(lower);
    }

    static boolean isParticle(String lower) {
        return PARTICLES.contains(lower);
    }
}
