package nl.kcc.intake.registration;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import nl.kcc.events.Urgency;

/// The words by which a text is urgent, and how; of several words in one entry all must stand there, in that order.
@ConfigMapping(prefix = "kcc.urgency")
interface UrgencyConfig {

    /// See [Urgency#LIFE_THREATENING].
    @WithDefault("levensgevaar,levensgevaarlijk,levensbedreigend,reanimatie,bewusteloos,zelfmoord,zelfdoding,instortingsgevaar")
    List<String> lifeThreatening();

    /// See [Urgency#GAS_LEAK].
    @WithDefault("gaslek,gaslucht,gaslekkage,ruik gas,stinkt naar gas,ruikt naar gas")
    List<String> gasLeak();

    /// See [Urgency#LOSING_HOME].
    @WithDefault("huisuitzetting,uithuiszetting,uit huis gezet,ontruimd,dakloos,op straat gezet,slaap op straat")
    List<String> losingHome();

    /// See [Urgency#URGENT].
    @WithDefault("spoed,spoedgeval,met spoed,dringend,noodgeval,urgent,zo snel mogelijk,per direct")
    List<String> urgent();

    default List<String> wordsOf(Urgency urgency) {
        return switch (urgency) {
            case LIFE_THREATENING -> lifeThreatening();
            case GAS_LEAK -> gasLeak();
            case LOSING_HOME -> losingHome();
            case URGENT -> urgent();
        };
    }
}
