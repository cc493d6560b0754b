package dev.livegate.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The plan: which room is on which floor. A room imports only from floors below its own. */
final class House {

    static final String ROOT = "dev.livegate";

    static final String SINS = "dev.livegate.house.sins";

    private static final List<List<String>> FLOORS = List.of(
            List.of("platform"),
            List.of("tenant"),
            List.of("account"),
            List.of("billing", "notification"),
            List.of("deployment", "product", "content", "credential", "report"),
            List.of("window"),
            List.of("preflight", "verification", "inside", "pack", "provisioning", "launch"),
            List.of("checklist"),
            List.of("watch"),
            List.of("signup", "golive"),
            List.of("dashboard", "operator", "metrics"));

    private static final Map<String, Integer> FLOOR_OF = new HashMap<>();

    static {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                FLOOR_OF.put(room, floor);
            }
        }
    }

    private House() {}

    static JavaClasses asBuilt() {
        return new ClassFileImporter().importPath(Path.of("target/classes"));
    }

    static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        String inside = name.startsWith(SINS)
                ? name.substring(SINS.length())
                : name.substring(Math.min(name.length(), ROOT.length()));
        String[] steps = inside.split("\\.");
        return steps.length > 1 ? steps[1] : "";
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    static boolean hasFloor(String room) {
        return room.isEmpty() || FLOOR_OF.containsKey(room);
    }

    static boolean leadsDownstairs(JavaClass from, JavaClass to) {
        String room = roomOf(from);
        String target = roomOf(to);
        return room.equals(target)
                || room.isEmpty()
                || target.isEmpty()
                || FLOOR_OF.getOrDefault(room, -1) > FLOOR_OF.getOrDefault(target, 99);
    }

    static Set<String> rooms() {
        return FLOOR_OF.keySet();
    }
}
