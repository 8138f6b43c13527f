package nl.kcc.edge.query;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestQuery;

/// The query parameters of a resource method, as its own annotations and those of its parameter classes declare them.
///
/// @param repeatable whether it may be given more than once, by name
record DeclaredParameters(Map<String, Boolean> repeatable) {

    static DeclaredParameters of(Method method) {
        Map<String, Boolean> declared = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(declared, parameter, parameter.getName(), parameter.getType());
        }
        return new DeclaredParameters(declared);
    }

    private static void add(Map<String, Boolean> declared, AnnotatedElement element, String ownName, Class<?> type) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        RestQuery ours = element.getAnnotation(RestQuery.class);
        boolean repeatable = Collection.class.isAssignableFrom(type) || type.isArray();
        if (standard != null) {
            declared.put(standard.value(), repeatable);
        } else if (ours != null) {
            declared.put(ours.value().isEmpty() ? ownName : ours.value(), repeatable);
        } else if (element.isAnnotationPresent(BeanParam.class)) {
            addAll(declared, type);
        }
    }

    private static void addAll(Map<String, Boolean> declared, Class<?> parameters) {
        for (Class<?> type = parameters; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(declared, field, field.getName(), field.getType());
            }
        }
    }
}
