package org.diplograph.pipeline;

import java.net.URI;
import java.net.URISyntaxException;

/** An address of the web, as an operator gives it. */
final class WebAddress {

    private WebAddress() {}

    /**
     * @param where it was given
     * @param example of one
     * @throws OperatorProblem where it is none; a password in it is not shown
     */
    static URI of(String where, String address, String example) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (URISyntaxException noAddress) {
            throw new OperatorProblem(where + ": " + noAddress.getReason() + "; an address is " + example);
        }
        String shown = address.replaceFirst("//.*@", "//…@");
        throw new OperatorProblem(where + ": '" + shown + "' is no address, as " + example);
    }
}
