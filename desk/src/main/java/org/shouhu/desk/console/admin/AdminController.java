package org.shouhu.desk.console.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.Verification;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.NotHere;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.intake.ApiKeys;
import org.shouhu.desk.intake.Quarantine;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The setup page. A secret is in the answer that made it and nowhere else.
 *
 * <pre>
 * GET  /admin
 * POST /admin/staff                   login, name, role, shop: shows a first password once
 * POST /admin/staff/LOGIN/password    nothing: shows a new password once
 * POST /admin/keys                    name: shows the key once
 * POST /admin/keys/ID/revoke          nothing
 * POST /admin/verify                  nothing: reads the record from its beginning
 * </pre>
 */
@Controller
class AdminController {

    private final StaffDirectory directory;
    private final FirstPasswords passwords;
    private final ApiKeys keys;
    private final Quarantine quarantine;
    private final Audit audit;

    AdminController(
            StaffDirectory directory, FirstPasswords passwords, ApiKeys keys, Quarantine quarantine, Audit audit) {
        this.directory = directory;
        this.passwords = passwords;
        this.keys = keys;
        this.quarantine = quarantine;
        this.audit = audit;
    }

    @GetMapping("/admin")
    ModelAndView setup(Page page) {
        return show(page, null, "", null);
    }

    @PostMapping("/admin/staff")
    ModelAndView add(
            Page page,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String shop) {
        boolean agent = role == Role.SHOP_AGENT;
        if (name.isBlank() || (agent && shop.isBlank())) {
            return show(page, null, name.isBlank() ? "name" : "shop", null);
        }
        String plain = login.strip().toLowerCase(java.util.Locale.ROOT);
        Staff added = new Staff(
                plain, page.staff().tenant(), name.strip(), role, agent ? shop.strip() : null, false, null, null);
        String password = passwords.fresh();
        return switch (directory.add(
                added, passwords.hash(password), page.staff().login())) {
            case StaffDirectory.Added.Done done ->
                show(page, new AdminView.Shown("password", plain, password), "", null);
            case StaffDirectory.Added.LoginTaken taken -> show(page, null, "taken", null);
            case StaffDirectory.Added.LoginUnfit unfit -> show(page, null, "unfit", null);
        };
    }

    @PostMapping("/admin/staff/{login}/password")
    ModelAndView newPassword(Page page, @PathVariable String login) {
        Staff staff = directory
                .find(login)
                .filter(found -> found.tenant().equals(page.staff().tenant()))
                .orElseThrow(NotHere::new);
        String password = passwords.fresh();
        passwords.reset(staff, password, page.staff());
        return show(page, new AdminView.Shown("password", staff.login(), password), "", null);
    }

    @PostMapping("/admin/keys")
    ModelAndView newKey(Page page, @RequestParam(defaultValue = "") String name) {
        if (!name.strip().matches("[\\p{L}\\p{N}._ -]{1,60}")) {
            return show(page, null, "key", null);
        }
        Staff staff = page.staff();
        String key = keys.create(staff.tenant(), name.strip(), Actor.staff(staff.login()));
        return show(page, new AdminView.Shown("key", name.strip(), key), "", null);
    }

    @PostMapping("/admin/keys/{id}/revoke")
    String revoke(Staff staff, @PathVariable long id) {
        keys.revoke(staff.tenant(), id, Actor.staff(staff.login()));
        return Navigation.to("/admin", "admin.revoked");
    }

    @PostMapping("/admin/verify")
    ModelAndView verify(Page page) {
        return show(page, null, "", audit.verify(page.staff().tenant()));
    }

    private ModelAndView show(
            Page page, AdminView.@Nullable Shown shown, String problem, @Nullable Verification verification) {
        Staff staff = page.staff();
        AdminView view = new AdminView(
                directory.all(staff.tenant()),
                keys.all(staff.tenant()),
                quarantine.open(staff.tenant()),
                shown,
                problem,
                verification);
        return new ModelAndView("admin/setup", Map.of("page", page, "view", view));
    }
}
