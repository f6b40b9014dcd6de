package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. For root the launcher therefore starts it in a user namespace of its own or, where
 * the kernel forbids that (many containers), as the user nobody, who then owns the data folder.
 */
final class RootDrop {

    private static final String NOBODY = "65534";
    private static final Way WAY = choose();

    private enum Way {
        NOT_NEEDED, NAMESPACE, NOBODY
    }

    private RootDrop() {}

    static List<String> wrap(List<String> command) {
        var wrapped = new ArrayList<String>();
        switch (WAY) {
            case NOT_NEEDED -> {
            }
            case NAMESPACE -> wrapped.addAll(List.of("unshare", "-U"));
            case NOBODY -> wrapped.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY,
                    "--clear-groups"));
        }
        wrapped.addAll(command);
        return wrapped;
    }

    /** Where the PostgreSQL programs are unpacked: shared by all homes, unless another user must be able to read. */
    static Path programs(Path home) {
        return WAY == Way.NOBODY ? home : Platform.target();
    }

    /** Hands a file or folder to the user that PostgreSQL runs as. */
    static void give(Path home, Path path) {
        if (WAY != Way.NOBODY) {
            return;
        }
        try {
            var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(path, owner);
            if (!Platform.succeeds("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "test", "-r",
                    path.toString())) {
                throw new LaunchFailure("PostgreSQL does not run as root, and the user nobody cannot reach " + home
                        + "; choose a KEGUAN_HOME outside of a private folder, for example /var/lib/keguan");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Way choose() {
        if (!Platform.root() || Platform.mac()) {
            return Way.NOT_NEEDED;
        }
        return Platform.succeeds("unshare", "-U", "true") ? Way.NAMESPACE : Way.NOBODY;
    }
}
