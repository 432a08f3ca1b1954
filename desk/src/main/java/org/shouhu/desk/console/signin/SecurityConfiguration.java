package org.shouhu.desk.console.signin;

import jakarta.servlet.DispatcherType;
import org.shouhu.desk.roster.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Who may see what. Everything that is not named here is for the people who work on cases. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No inline script or style, nothing from elsewhere, nobody's frame. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] DESK = {Role.INTERVENER.name(), Role.LEAD.name(), Role.SUPERVISOR.name()};

    /** Says when a session ends, so that its live lines end, too. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Programs: they bring a key or a signature with each request, which the end point itself checks. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        return http.securityMatcher("/v1/**", "/demo/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/v1/**", "/demo/**", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, DeskUsers users, Doors doors) throws Exception {
        return http.authenticationProvider(users)
                // What was allowed stays allowed while it is answered: a live line that ends, an error page.
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/sign-in",
                                        "/setup",
                                        "/error",
                                        "/assets/**",
                                        "/webjars/**",
                                        "/preferences",
                                        "/favicon.ico")
                                .permitAll()
                                .requestMatchers("/", "/live", "/signed-in")
                                .authenticated()
                                .requestMatchers("/shop/**")
                                .hasRole(Role.SHOP_AGENT.name())
                                .requestMatchers("/admin/**")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .requestMatchers("/policy/**")
                                .hasAnyRole(Role.SUPERVISOR.name(), Role.ADMINISTRATOR.name())
                                .requestMatchers("/cases/*/review")
                                .hasAnyRole(Role.LEAD.name(), Role.SUPERVISOR.name())
                                .anyRequest()
                                .hasAnyRole(DESK))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .successHandler(doors)
                        .failureHandler(doors)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        exceptions -> exceptions.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }
}
