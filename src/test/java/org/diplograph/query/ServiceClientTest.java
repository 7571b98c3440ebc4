package org.diplograph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** How long a busy service is left in peace. */
class ServiceClientTest {

    private static final Duration OURS = Duration.ofSeconds(3);

    @Test
    void aServiceSaysItInSecondsOrByADate() {
        assertThat(ServiceClient.retryAfter("7", OURS)).hasSeconds(7);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(100));
        assertThat(ServiceClient.retryAfter(date, OURS)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(100));
        assertThat(ServiceClient.retryAfter("Wed, 21 Oct 2015 07:28:00 GMT", OURS))
                .isZero();
    }

    @Test
    void whatMakesNoSenseLeavesItToUsAndNobodyWaitsForHours() {
        assertThat(ServiceClient.retryAfter("", OURS)).isEqualTo(OURS);
        assertThat(ServiceClient.retryAfter("soon", OURS)).isEqualTo(OURS);
        assertThat(ServiceClient.retryAfter("86400", OURS)).hasMinutes(5);
    }
}
