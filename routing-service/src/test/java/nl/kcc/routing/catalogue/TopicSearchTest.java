package nl.kcc.routing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kcc.routing.rulesets.ShippedKnowledge;

class TopicSearchTest {

    private static final TopicSearch SEARCH = new TopicSearch(ShippedKnowledge.KNOWLEDGE.catalogue());

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "r\u0133bew\u0133s verlengen | rijbewijs verlengen",
            "R\u0132BEW\u0132S VERLENGEN | rijbewijs verlengen",
            "ｐａｓｐｏｏｒｔ | paspoort",
            "pas\u00adpoort aan\u200bvragen | paspoort aanvragen",
            "pas\u200epoort | paspoort",
            "bij\u2060stand | bijstand",
            "o\uFB03cieel document | officieel document",
            "ide\u0308e\u0308n kaart | id\u00eb\u00ebn kaart",
    })
    void theUnicodeFormMakesNoDifference(String written, String plain) {
        assertThat(SEARCH.find(written, 5)).isEqualTo(SEARCH.find(plain, 5));
    }

    @Test
    void aLigatureRanksTheRightTopicFirst() {
        assertThat(SEARCH.find("r\u0133bew\u0133s verlengen", 3)).first().extracting(TopicSearch.Hit::topic)
                .isEqualTo("rijbewijs-aanvragen");
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
