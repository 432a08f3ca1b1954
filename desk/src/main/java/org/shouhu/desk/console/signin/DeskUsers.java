package org.shouhu.desk.console.signin;

import java.util.List;
import org.shouhu.desk.roster.PasswordHash;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs people in against the roster. An unknown login takes as long as a wrong password; who plays a part in the demo
 * gets in nowhere else.
 */
@Component
class DeskUsers implements AuthenticationProvider {

    private final StaffDirectory directory;
    private final PasswordEncoder encoder;
    private final SignInLimit limit;
    private final boolean demo;
    private final String nobodysHash;

    DeskUsers(
            StaffDirectory directory,
            PasswordEncoder encoder,
            SignInLimit limit,
            @Value("${shouhu.demo:false}") boolean demo) {
        this.directory = directory;
        this.encoder = encoder;
        this.limit = limit;
        this.demo = demo;
        this.nobodysHash = String.valueOf(encoder.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = SignInLimit.plain(attempt.getName());
        if (!limit.allows(login)) {
            throw new LockedException("too many tries");
        }
        Staff staff = directory.find(login).filter(this::mayEnter).orElse(null);
        String hash = staff == null
                ? nobodysHash
                : directory.passwordHash(login).map(PasswordHash::value).orElse(nobodysHash);
        boolean right = encoder.matches(String.valueOf(attempt.getCredentials()), hash);
        if (staff == null || !right) {
            limit.failed(login);
            throw new BadCredentialsException("login or password is wrong");
        }
        limit.succeeded(login);
        return UsernamePasswordAuthenticationToken.authenticated(
                staff.login(),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + staff.role().name())));
    }

    private boolean mayEnter(Staff staff) {
        return demo || !staff.scripted();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
