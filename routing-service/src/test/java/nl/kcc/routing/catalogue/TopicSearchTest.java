package nl.kcc.routing.catalogue;

import static nl.kcc.routing.catalogue.ShippedCatalogue.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicSearchTest {

    private static final TopicSearch SEARCH = new TopicSearch(CATALOGUE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Wat kost een nieuw paspoort? | paspoort-aanvragen",
            "paspoortaanvraag | paspoort-aanvragen",
            "Grofvuil is niet opgehaald | afval-niet-opgehaald",
            "Mijn kliko is niet geleegd | afval-niet-opgehaald",
            "ik ga verhuizen | verhuizing-doorgeven",
            "De lantaarnpaal voor mijn deur is kapot | straatverlichting-kapot",
            "rijbewys verlengen | rijbewijs-aanvragen",
            "Ik wil trouwen in de zomer | trouwen",
            "vog nodig voor mijn werk | vog-aanvragen",
            "klacht over ambtenaar | klacht-indienen",
            "Mag ik een dakkapel plaatsen? | omgevingsvergunning",
            "bijstandsuitkering | bijstand-aanvragen",
    })
    void aQuestionInOnesOwnWordsFindsItsTopic(String question, String topic) {
        assertThat(SEARCH.find(question, 3)).first().extracting(TopicSearch.Hit::topic).isEqualTo(topic);
    }

    @Test
    void theBestComeFirstAndNoMoreThanAsked() {
        assertThat(SEARCH.find("paspoort rijbewijs afval parkeren belasting", 3)).hasSize(3)
                .extracting(TopicSearch.Hit::score).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    }

    @ParameterizedTest
    @CsvSource({ "xyzzy", "''", "de het een", "'?!* AND OR ~ \" ( ['" })
    void whatMeansNothingFindsNothing(String text) {
        assertThat(SEARCH.find(text, 3)).isEmpty();
    }

    @Test
    void aVeryLongTextIsSearchedByItsFirstWords() {
        assertThat(SEARCH.find("paspoort " + "woord%d ".repeat(2000), 3)).isNotEmpty();
    }
}
